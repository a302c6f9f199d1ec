import type { Region } from '../queue';
import { queueMentions } from './queueMentions';
import type { Sentence } from './sentences';
import { placeOf, says, without, wordings } from './wordings';

/** Something a sentence says about the move. */
export type Signal = {
  readonly kind: 'moved' | 'refused' | 'not-yet' | 'announced' | 'objected' | 'contrasted';
  /** As written. */
  readonly sentence: string;
  readonly position: number;
  /** It takes back what was said of the tenant before: "but it is done now". */
  readonly overtakes: boolean;
  readonly regions: readonly Region[];
};

/** Where a clause ends; `and` too, as what is pending before it stays pending behind it. */
const clauseEnds =
  /[,;:()&。、]+|(?:^|\s)-(?=\s)|\.{1,3}(?=\s|$)|!|\b(?:and|und|y)\b|\b(?=(?:but|however|aber|jedoch|sondern|pero|sin embargo|aunque|mas|porem|no entanto|embora|although|though|allerdings)\b)|(?=但是?|不过|然而|可是|しかし|ただし)|(?<=[たすん])(?=(?:が|けれども?|けど|ものの)、)/;

/** Whether a clause says "done" and nothing else. */
function isPlainlyDone(clause: string): boolean {
  return wordings.some(
    ({ done, around }) =>
      done.some((pattern) => pattern.test(clause)) && /^[\s.!]*$/.test(without([...done, ...around], clause)),
  );
}

function confirms(clause: string): boolean {
  if (isPlainlyDone(clause)) return true;
  return says('moved', clause) && !says('otherThing', clause);
}

/** Whether a clause says nothing beyond the words that stand around a "done". */
function isEmpty(clause: string): boolean {
  return wordings.some(({ around }) => /^[\s.!]*$/.test(without(around, clause)));
}

/** What a clause begins with, or names, that speaks of the same tenant as the clause before it. */
const sameTenant = [
  /\b(?:it|this|tenant|customer|er|mandant|kunde|inquilino|cliente|ele)\b|テナント|租户/,
  /^(?:(?:but|however|now|aber|jedoch|doch|jetzt|nun|inzwischen|mittlerweile|pero|ahora|mas|porem|agora|ya|ja) )*(?:is|has|moved|ist|wurde|verschoben|se|ha|esta|fue|foi|movido)\b/,
  /^(?!.*[はが]).*(?:ました|です)|^(?:但是?|不过|然而|现在|目前|今天|刚刚)*(?:已|移)/,
];

/** Whether a clause confirms, and nothing pending stands before it. */
function isFact(clause: string): boolean {
  return confirms(clause) && Math.min(placeOf('moved', clause), placeOf('done', clause)) < placeOf('pending', clause);
}

/** What a sentence says about the move, clause by clause; nothing where it asks, hopes or sets a condition. */
export function signalsOf({ written, read }: Sentence, position: number): readonly Signal[] {
  const { text, regions } = queueMentions(read);
  const whole = without(
    wordings.flatMap(({ courtesy }) => courtesy),
    text,
  );
  if (says('asks', whole)) return [];
  // Where it left a queue, it has to have come to one.
  const uncertain = says('doubts', whole) || /Z(?!.*Q)/.test(whole);
  const signals: Signal[] = [];
  let pending = false;
  let contrast = false;
  for (const part of whole.split(clauseEnds)) {
    const clause = part.replace(/\s+/g, ' ').trim();
    const turns = says('turns', clause);
    const overtakes = turns && (isPlainlyDone(clause) || sameTenant.some((pattern) => pattern.test(clause)));
    const add = (kind: Signal['kind']) => signals.push({ kind, sentence: written, position, overtakes, regions });
    const announces = says('announces', clause);
    if (turns) pending = false;
    contrast ||= says('contrasts', clause);
    if (announces) add('announced');
    if (says('refuses', clause)) add('refused');
    else if (says('notYet', clause)) add('not-yet');
    else if (clause.includes('A') || says('objects', clause)) add('objected');
    else if (!uncertain && !pending && !announces && isFact(clause)) add('moved');
    else if (contrast && !isEmpty(clause)) add('contrasted');
    pending ||= announces || placeOf('pending', clause) <= clause.length;
  }
  return signals;
}
