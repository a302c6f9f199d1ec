/** What FMs migrate and offer next; names of services are the same in every language. */
export const workloadNames: readonly string[] = [
  'Exchange Online',
  'SharePoint',
  'OneDrive',
  'Microsoft Teams',
  'Microsoft 365 Apps',
  'Intune',
  'Microsoft Entra ID',
  'Viva',
  'Microsoft Purview',
  'Microsoft Defender',
];
