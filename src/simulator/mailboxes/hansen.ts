import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { robin } from './people';
import type { Writer } from './writer';

const petersen: Writer = {
  name: 'Katrin Petersen',
  address: 'katrin.petersen@hansen-maschinenbau.de',
  language: 'de',
  timeZone: 'Europe/Berlin',
  program: 'outlook-desktop',
  signature: [
    'Mit freundlichen Grüßen',
    'Katrin Petersen',
    'Leiterin Informationstechnik',
    'Hansen Maschinenbau GmbH & Co. KG',
    'Telefon +49 461 5550 210',
  ],
};

const brandt: Writer = {
  name: 'Jörg Brandt',
  address: 'joerg.brandt@it.hansen-maschinenbau.de',
  language: 'de',
  timeZone: 'Europe/Berlin',
  program: 'outlook-web',
  signature: ['Jörg Brandt', 'Systemadministration', 'Hansen Maschinenbau GmbH & Co. KG'],
};

/** The customer's service provider: outside, but not the customer. */
const feld: Writer = {
  name: 'Jonas Feld (Kranich IT)',
  address: 'jonas.feld@kranich-it-partner.de',
  language: 'de',
  timeZone: 'Europe/Berlin',
  program: 'outlook-web',
  signature: [
    'Jonas Feld',
    'Senior Consultant',
    'Kranich IT-Partner GmbH',
    'Im Auftrag der Hansen Maschinenbau GmbH & Co. KG',
  ],
};

const openPoints = composeMessage({
  id: 'hansen-1',
  conversationId: 'hansen-restpunkte',
  folder: 'inbox',
  subject: 'Exchange-Migration: letzte offene Punkte',
  writer: petersen,
  to: [robin],
  cc: [brandt, feld],
  sent: '2026-11-09T11:17:00+01:00',
  blocks: [
    'Sehr geehrter Herr Keller,',
    'am Wochenende haben wir die letzten 87 Postfächer aus dem Werk Flensburg übernommen. Damit sind alle 642 Postfächer umgezogen, der Betrieb läuft seit heute früh ohne Störungen.',
    'Aus unserer Sicht sind noch drei Punkte offen:',
    {
      kind: 'list',
      items: [
        'Öffentlicher Ordner „Konstruktion“: Übernahme in ein freigegebenes Postfach (Herr Brandt)',
        'Umstellung des MX-Eintrags für die Zweitdomäne (Herr Feld)',
        'Abschaltung des alten Hybrid-Servers, geplant zum 30. November',
      ],
    },
    'Können wir das Projekt danach gemeinsam abschließen? Bitte teilen Sie uns mit, was Sie dafür noch von uns benötigen.',
  ],
});

const whatIsNeeded = composeMessage({
  id: 'hansen-2',
  conversationId: 'hansen-restpunkte',
  folder: 'sent',
  subject: 'AW: Exchange-Migration: letzte offene Punkte',
  writer: robin,
  to: [petersen],
  cc: [brandt, feld],
  sent: '2026-11-09T14:36:00+01:00',
  blocks: [
    'Sehr geehrte Frau Petersen,',
    'vielen Dank für die Übersicht und Glückwunsch zum reibungslosen Umzug des Werks Flensburg.',
    'Für den Abschluss benötige ich lediglich Ihre Bestätigung, dass die ersten beiden Punkte erledigt sind. Die Abschaltung des Hybrid-Servers liegt außerhalb unserer Begleitung und muss nicht abgewartet werden. Bitte behalten Sie allerdings einen Verwaltungsserver, solange Sie Ihre Konten aus dem lokalen Active Directory synchronisieren.',
    'Ich schlage vor, dass wir die erledigten Arbeiten in unserem Jour fixe am Dienstag, dem 24. November, gemeinsam durchgehen.',
    'Mit freundlichen Grüßen',
  ],
  inReplyTo: openPoints,
});

const mxDone = composeMessage({
  id: 'hansen-3',
  conversationId: 'hansen-restpunkte',
  folder: 'inbox',
  subject: 'AW: Exchange-Migration: letzte offene Punkte',
  writer: feld,
  to: [robin, petersen],
  cc: [brandt],
  sent: '2026-11-12T16:02:00+01:00',
  blocks: [
    'Guten Tag Frau Petersen, guten Tag Herr Keller,',
    'der MX-Eintrag der Zweitdomäne zeigt seit gestern Abend auf Exchange Online. SPF und DKIM sind angepasst, die Testnachrichten von extern kommen an. DMARC bleibt bis zum Monatsende auf „none“, danach stellen wir auf „quarantine“ um.',
    'Der Termin am 24. November passt mir gut.',
    'Freundliche Grüße',
  ],
  inReplyTo: whatIsNeeded,
});

const folderDone = composeMessage({
  id: 'hansen-4',
  conversationId: 'hansen-restpunkte',
  folder: 'inbox',
  subject: 'AW: Exchange-Migration: letzte offene Punkte',
  writer: brandt,
  to: [robin],
  cc: [petersen, feld],
  sent: '2026-11-18T09:24:00+01:00',
  read: false,
  blocks: [
    'Guten Tag Herr Keller,',
    'der Ordner „Konstruktion“ ist jetzt ein freigegebenes Postfach, die Berechtigungen (Gruppe KON > Vollzugriff, Gruppe VTR > nur Lesen) sind gesetzt und von der Fachabteilung geprüft. Von unserer Seite ist damit alles erledigt.',
    'Frau Petersen ist bis Freitag im Urlaub, bestätigt den Abschluss aber gern am 24. November im Jour fixe.',
    'Viele Grüße',
  ],
  inReplyTo: mxDone,
});

const lorenz = { name: 'Sabine Lorenz', address: 'sabine.lorenz@hansen-maschinenbau.de' };

const handover = composeMessage({
  id: 'hansen-5',
  conversationId: 'hansen-schulung',
  folder: 'sent',
  subject: 'Unterlagen zur Anwenderschulung',
  writer: robin,
  to: [lorenz],
  sent: '2026-11-17T10:11:00+01:00',
  blocks: [
    'Sehr geehrte Frau Lorenz,',
    'wie im letzten Jour fixe besprochen, liegen die Unterlagen zur Anwenderschulung nun im gemeinsamen Teams-Kanal. Bitte geben Sie mir kurz Bescheid, falls Ihnen etwas fehlt.',
    'Mit freundlichen Grüßen',
  ],
});

const undeliverable: Message = {
  id: 'hansen-6',
  conversationId: 'hansen-schulung',
  folder: 'inbox',
  itemClass: 'REPORT.IPM.Note.NDR',
  subject: 'Unzustellbar: Unterlagen zur Anwenderschulung',
  from: {
    name: 'Microsoft Outlook',
    address: 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@northwind-fasttrack.example',
  },
  to: [{ name: robin.name, address: robin.address }],
  cc: [],
  sent: '2026-11-17T10:11:42+01:00',
  format: 'html',
  body: [
    '<div><p><b>Ihre Nachricht an sabine.lorenz@hansen-maschinenbau.de konnte nicht zugestellt werden.</b></p>',
    '<p>Die Adresse wurde in der Domäne hansen-maschinenbau.de nicht gefunden. Prüfen Sie die Schreibweise, oder erfragen Sie die neue Adresse auf anderem Weg.</p>',
    '<p>Empfänger: sabine.lorenz@hansen-maschinenbau.de<br>Betreff: Unterlagen zur Anwenderschulung<br>Fehler: 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup</p></div>',
  ].join('\n'),
  read: false,
};

export const hansen: readonly Message[] = [openPoints, whatIsNeeded, mxDone, folderDone, handover, undeliverable];
