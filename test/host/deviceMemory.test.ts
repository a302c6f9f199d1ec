import { createDeviceMemory } from '../../src/host/deviceMemory';
import { createStorage } from './sending/sendingOutlook';

const own = 'robin@fasttrack.example';
const support = 'support@fasttrack.example';

describe('what stays on the device', () => {
  it('knows of the first mailbox no other, and of the second that there is one', () => {
    const storage = createStorage();
    expect(createDeviceMemory(storage, own).mailbox()).toEqual({ address: own, hasOther: false });
    expect(createDeviceMemory(storage, own.toUpperCase()).mailbox().hasOther).toBe(false);
    expect(createDeviceMemory(storage, support).mailbox()).toEqual({ address: support, hasOther: true });
  });

  it.each([
    ['shared', false],
    ['own', true],
  ] as const)('beside one that is said to be %s, another may be the FM’s own: %p is asked about', (said, asked) => {
    const storage = createStorage();
    createDeviceMemory(storage, own);
    createDeviceMemory(storage, support).tell(said);
    expect(createDeviceMemory(storage, support).mailbox().said).toBe(said);
    expect(createDeviceMemory(storage, own).mailbox()).toMatchObject({ said: undefined, hasOther: asked });
  });

  it('has the name in every mailbox, and keeps no address', () => {
    const storage = createStorage();
    createDeviceMemory(storage, support).sign('Robin Keller');
    expect(createDeviceMemory(storage, 'team@fasttrack.example').mailbox().name).toBe('Robin Keller');
    const kept = Array.from({ length: storage.length }, (_, at) => storage.key(at)).join(' ');
    expect(kept).not.toContain('@');
  });

  it('parts what Office parts', () => {
    const storage = createStorage();
    createDeviceMemory(storage, own, 'one.');
    expect(createDeviceMemory(storage, support, 'two.').mailbox().hasOther).toBe(false);
  });

  it.each([['full'], ['blocked'], ['missing']] as const)(
    'holds for as long as the pane is open: storage %s',
    (state) => {
      const memory = createDeviceMemory(state === 'missing' ? undefined : createStorage(state), support);
      memory.tell('shared');
      memory.sign('Robin Keller');
      expect(memory.mailbox()).toMatchObject({ said: 'shared', name: 'Robin Keller', hasOther: false });
    },
  );

  it('keeps nothing of a mailbox without an address', () => {
    const storage = createStorage();
    createDeviceMemory(storage, '');
    expect(storage.length).toBe(0);
  });
});
