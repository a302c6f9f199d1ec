import { Button } from '@fluentui/react-components';
import { TaskListSquareLtr20Regular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import type { Surface } from '../model/simulatorState';
import { useSimulation } from './simulationContext';

/** The add-in's command: opens its pane. */
export function CloseoutButton({ surface }: { readonly surface: Surface }) {
  const { store } = useSimulation();
  return (
    <Button
      appearance="subtle"
      icon={<TaskListSquareLtr20Regular />}
      onClick={() => store.dispatch({ type: 'pane-changed', surface, change: { open: true } })}
    >
      Closeout
    </Button>
  );
}
