import { callNames, type CallName } from '../host/calls';
import { callers, faultEffects, type Caller, type Fault } from '../switches';
import { Choice } from './Choice';

const first: Omit<Fault, 'call'> = { effect: 'error', code: 5001, seconds: 10, repeat: 'once' };
const codes = [5001, 5000, 2006, 5102, 7000, 9012, 9014, 9019, 9030, 9041] as const;
const seconds = [2, 5, 10, 15, 30, 70] as const;

const callerNames: Record<Caller | 'any', string> = {
  any: 'anywhere',
  read: 'the read pane',
  compose: 'the compose pane',
  send: 'the send handler',
};

export type FaultSwitchProps = {
  readonly fault: Fault | null;
  readonly onChange: (fault: Fault | null) => void;
};

/** Which call goes wrong, and how. */
export function FaultSwitch({ fault, onChange }: FaultSwitchProps) {
  const options = ['none', ...callNames] as const;
  const change = (to: Partial<Fault>) => fault && onChange({ ...fault, ...to });
  return (
    <>
      <Choice
        label="Fault"
        value={fault?.call ?? 'none'}
        options={options}
        onChange={(call) => onChange(call === 'none' ? null : { ...first, ...fault, call: call as CallName })}
      />
      {fault ? (
        <>
          <Choice
            label="Effect"
            value={fault.effect}
            options={faultEffects}
            onChange={(effect) => change({ effect })}
          />
          {fault.effect === 'error' ? (
            <Choice label="Code" value={fault.code} options={codes} onChange={(code) => change({ code })} />
          ) : null}
          {fault.effect === 'late' ? (
            <Choice
              label="Seconds"
              value={fault.seconds}
              options={seconds}
              onChange={(after) => change({ seconds: after })}
            />
          ) : null}
          <Choice
            label="How often"
            value={fault.repeat}
            options={['once', 'always'] as const}
            onChange={(repeat) => change({ repeat })}
          />
          <Choice
            label="In"
            value={fault.caller ?? 'any'}
            options={['any', ...callers] as const}
            name={(one) => callerNames[one]}
            onChange={(one) => {
              const { caller: _, ...anywhere } = fault;
              onChange(one === 'any' ? anywhere : { ...fault, caller: one });
            }}
          />
        </>
      ) : null}
    </>
  );
}
