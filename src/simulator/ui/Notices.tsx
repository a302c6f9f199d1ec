import { MessageBar, MessageBarBody, MessageBarGroup } from '@fluentui/react-components';
import { useSimulatorState } from './simulationContext';

/** The add-in's notification messages above an item. */
export function Notices({ id }: { readonly id: string }) {
  const notices = useSimulatorState().notices[id] ?? [];
  if (notices.length === 0) return null;
  return (
    <MessageBarGroup>
      {notices.map(({ key, type, message }) => (
        <MessageBar key={key} intent={type === 'errorMessage' ? 'error' : 'info'}>
          <MessageBarBody>{message}</MessageBarBody>
        </MessageBar>
      ))}
    </MessageBarGroup>
  );
}
