import type { Writer } from './writer';

/** The user of the sample mailbox. */
export const robin: Writer = {
  name: 'Robin Keller',
  address: 'robin.keller@northwind-fasttrack.example',
  language: 'en-GB',
  timeZone: 'Europe/Berlin',
  program: 'outlook-web',
  signature: ['Robin Keller', 'FastTrack Manager', 'Northwind FastTrack Services', '+49 30 5550 0142'],
};

export const mina: Writer = {
  name: 'Mina Vogt',
  address: 'mina.vogt@northwind-fasttrack.example',
  language: 'de',
  timeZone: 'Europe/Berlin',
  program: 'outlook-web',
  signature: ['Mina Vogt', 'Team Lead FastTrack EMEA', 'Northwind FastTrack Services'],
};

export const assignmentTeam: Writer = {
  name: 'FastTrack Assignment',
  address: 'assignment@northwind-fasttrack.example',
  language: 'en-GB',
  timeZone: 'Europe/London',
  program: 'outlook-web',
  signature: ['FastTrack Assignment', 'Shared mailbox, monitored Monday to Friday'],
};

export const priya: Writer = {
  name: 'Priya Nair (ATU)',
  address: 'priya.nair@microsoft.com',
  language: 'en-US',
  timeZone: 'Asia/Tokyo',
  program: 'outlook-desktop',
  signature: ['Priya Nair', 'Account Team Unit, Manufacturing APJ'],
};

export const daniel: Writer = {
  name: 'Daniel Osei (ATU)',
  address: 'daniel.osei@microsoft.com',
  language: 'en-GB',
  timeZone: 'Europe/London',
  program: 'outlook-web',
  signature: ['Daniel Osei', 'Account Team Unit, EMEA'],
};

export const camila: Writer = {
  name: 'Camila Duarte (ATU)',
  address: 'camila.duarte@microsoft.com',
  language: 'pt-BR',
  timeZone: 'America/Sao_Paulo',
  program: 'outlook-web',
  signature: ['Camila Duarte', 'Account Team Unit, Américas'],
};
