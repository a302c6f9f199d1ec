import type { Notice } from '../model/simulatorState';
import {
  codes,
  done,
  draftOf,
  itemOf,
  refused,
  type CallContext,
  type Handler,
  type Params,
  type Reply,
} from './reply';

/** Characters that the session data of one draft may hold. */
const sessionLimit = 50_000;
const mostNotices = 5;

const noticeTypes = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'] as const;

/** The add-in always sends its complete set; whoever saves last wins. */
export function saveSettings(params: Params, context: CallContext): Reply {
  const bag: unknown = Array.isArray(params) ? params[0] : undefined;
  if (typeof bag !== 'object' || bag === null) return refused(codes.internal);
  const settings = Object.fromEntries(Object.entries(bag).map(([key, value]) => [key, String(value)]));
  context.store.dispatch({ type: 'settings-saved', settings });
  return done();
}

export function saveProperties(params: Params, context: CallContext): Reply {
  if (context.itemId === null) return refused(codes.itemNotFound);
  const properties = JSON.stringify(params['customProperties'] ?? {});
  context.store.dispatch({ type: 'properties-saved', id: context.itemId, properties });
  return done();
}

export function propertiesOf({ store, itemId }: CallContext): string {
  return store.get().customProperties[itemId ?? ''] ?? '{}';
}

type Session = Readonly<Record<string, string>>;

/** Session data belongs to the open draft; a read pane has none. */
export function session(act: (data: Session, params: Params, save: (data: Session) => Reply) => Reply): Handler {
  return (params, context) => {
    const draft = draftOf(context);
    if (!draft) return refused(codes.unsupported);
    const data = context.store.get().sessionData[draft.id] ?? {};
    return act(data, params, (changed) => {
      if (JSON.stringify(changed).length > sessionLimit) return refused(codes.sessionFull);
      context.store.dispatch({ type: 'session-saved', id: draft.id, data: changed });
      return done();
    });
  };
}

export const getSession = session((data, { name }) => {
  const value = data[String(name)];
  return value === undefined ? refused(codes.keyNotFound) : done(value);
});
export const getAllSession = session((data) => done(data));
export const setSession = session((data, { name, value }, save) => save({ ...data, [String(name)]: String(value) }));
export const clearSession = session((_, __, save) => save({}));
export const removeSession = session((data, { name }, save) => {
  const { [String(name)]: removed, ...rest } = data;
  return removed === undefined ? refused(codes.keyNotFound) : save(rest);
});

export function addNotice(params: Params, context: CallContext): Reply {
  return changeNotices(context, (notices) => {
    if (notices.some(({ key }) => key === params['key'])) return codes.duplicateNotice;
    return notices.length >= mostNotices ? codes.tooManyNotices : [...notices, readNotice(params)];
  });
}

export function replaceNotice(params: Params, context: CallContext): Reply {
  return changeNotices(context, (notices) => {
    if (!notices.some(({ key }) => key === params['key'])) return codes.noSuchNotice;
    return notices.map((notice) => (notice.key === params['key'] ? readNotice(params) : notice));
  });
}

export function removeNotice(params: Params, context: CallContext): Reply {
  return changeNotices(context, (notices) => {
    const left = notices.filter(({ key }) => key !== params['key']);
    return left.length === notices.length ? codes.noSuchNotice : left;
  });
}

export function getNotices(_: Params, { store, itemId }: CallContext): Reply {
  return done(store.get().notices[itemId ?? ''] ?? []);
}

function changeNotices(
  context: CallContext,
  change: (notices: readonly Notice[]) => readonly Notice[] | number,
): Reply {
  const item = itemOf(context);
  if (!item) return refused(codes.itemNotFound);
  const notices = change(context.store.get().notices[item.id] ?? []);
  if (typeof notices === 'number') return refused(notices);
  context.store.dispatch({ type: 'notices-changed', id: item.id, notices });
  return done();
}

function readNotice(params: Params): Notice {
  return {
    key: String(params['key']),
    type: noticeTypes[Number(params['type'])] ?? 'informationalMessage',
    message: String(params['message']),
  };
}
