import { createElement } from 'react';
import { ClosureNoticeBar } from '../../../src/taskpane/closure/ClosureNoticeBar';
import { Fold } from '../../../src/taskpane/shared/Fold';
import { PaneButton } from '../../../src/taskpane/shared/PaneButton';
import { clearPage, showPart } from '../showPart';

afterEach(clearPage);

describe('a fold', () => {
  test('is a button that says whether it is open, and holds nothing while it is not', () => {
    const { byRole, click, text } = showPart(Fold, { label: 'More', children: 'the rest' }, 'en-US');
    const expanded = () => byRole('button', 'More')?.getAttribute('aria-expanded');
    expect([expanded(), text()]).toEqual(['false', 'More']);
    click('More');
    expect([expanded(), text()]).toEqual(['true', 'Morethe rest']);
  });

  test('whose label is a heading is a button within it', () => {
    const { byRole } = showPart(Fold, { label: 'Mails', heading: 'h2', children: '' }, 'en-US');
    expect(byRole('heading', 'Mails')?.querySelector('button')).not.toBeNull();
  });
});

test('a button that cannot be pressed keeps the keyboard and does nothing', () => {
  const pressed = jest.fn();
  const Part = () => createElement(PaneButton, { disabled: true, onClick: pressed }, 'Go');
  const { byRole, click } = showPart(Part, {}, 'en-US');
  click('Go');
  expect(byRole('button', 'Go')?.hasAttribute('disabled')).toBe(false);
  expect(pressed).not.toHaveBeenCalled();
});

describe('what happened to the closure', () => {
  const refused = () => ({ kind: 'refused', because: { kind: 'not-in-queue' } }) as const;

  test('has its place before it is said, and the same words once more are other elements', () => {
    const { byRole, dispatch, t } = showPart(ClosureNoticeBar, {}, 'en-US');
    const region = byRole('alert');
    expect(region?.textContent).toBe('');
    dispatch({ type: 'closure-noticed', key: '', notice: refused() });
    const first = region?.firstElementChild;
    expect(byRole('alert')).toBe(region);
    expect(region?.textContent).toBe(t('refused.not-in-queue'));
    dispatch({ type: 'closure-noticed', key: '', notice: refused() });
    expect(region?.textContent).toBe(t('refused.not-in-queue'));
    expect(region?.firstElementChild).not.toBe(first);
  });

  test('is said in one place', () => {
    const { byRole, dispatch, t } = showPart(ClosureNoticeBar, {}, 'en-US');
    dispatch({ type: 'closure-noticed', key: '', notice: refused() });
    expect(byRole('status')?.textContent).toBe('');
    expect(byRole('alert')?.textContent).toBe(t('refused.not-in-queue'));
  });
});
