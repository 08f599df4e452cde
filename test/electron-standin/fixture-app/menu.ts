import { BrowserWindow, Menu, shell } from 'electron'

export function buildMenu(): void {
  const menu = Menu.buildFromTemplate([
    {
      label: '&File',
      submenu: [
        {
          id: 'greet',
          label: '&Greet',
          accelerator: 'CmdOrCtrl+G',
          click: (_item, window) => {
            if (window instanceof BrowserWindow) window.webContents.send('pong', 'from the menu')
          },
        },
        { id: 'site', label: 'Web site', click: () => void shell.openExternal('https://example.com/') },
        { type: 'separator' },
        { id: 'quit', role: 'quit' },
      ],
    },
    { role: 'editMenu', id: 'edit' },
    {
      label: '&View',
      submenu: [
        { id: 'grid', label: 'Grid', type: 'checkbox' },
        { id: 'zoom', role: 'zoomIn' },
        { id: 'one', label: 'One', type: 'radio', checked: true },
        { id: 'two', label: 'Two', type: 'radio' },
      ],
    },
  ])
  Menu.setApplicationMenu(menu)
}
