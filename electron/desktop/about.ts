import { app, dialog } from 'electron'

/** Tells what this is, in which version. */
export async function showAbout(): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: `About ${app.getName()}`,
    message: `${app.getName()} ${app.getVersion()}`,
    detail: [
      'A desktop workbench for designing CRM segments offline. MIT licence.',
      'Dynamics 365 is a trademark of Microsoft; not affiliated.',
    ].join('\n\n'),
    buttons: ['Close'],
  })
}
