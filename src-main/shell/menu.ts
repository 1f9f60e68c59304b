// Electron's own words for the roles are English; every entry therefore has its word.
import { Menu, type MenuItemConstructorOptions } from 'electron'

export type MenuActs = { openLogFolder(): void }

export function menuTemplate(acts: MenuActs, isPackaged: boolean): MenuItemConstructorOptions[] {
  const forBuilders: MenuItemConstructorOptions[] = isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'toggleDevTools', label: 'Geliştirici araçları' }]
  return [
    { label: '&Dosya', submenu: [{ role: 'quit', label: 'Çıkış' }] },
    {
      label: 'Dü&zen',
      submenu: [
        { role: 'undo', label: 'Geri al' },
        { role: 'redo', label: 'Yinele' },
        { type: 'separator' },
        { role: 'cut', label: 'Kes' },
        { role: 'copy', label: 'Kopyala' },
        { role: 'paste', label: 'Yapıştır' },
        { role: 'selectAll', label: 'Tümünü seç' },
      ],
    },
    {
      label: '&Görünüm',
      submenu: [
        { role: 'reload', label: 'Yeniden yükle' },
        { type: 'separator' },
        { role: 'resetZoom', label: 'Gerçek boyut' },
        { role: 'zoomIn', label: 'Yakınlaştır' },
        { role: 'zoomOut', label: 'Uzaklaştır' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Tam ekran' },
        ...forBuilders,
      ],
    },
    {
      label: '&Yardım',
      submenu: [
        { label: 'Günlük klasörünü aç', click: () => acts.openLogFolder() },
        { role: 'about', label: 'Zimmet hakkında' },
      ],
    },
  ]
}

export function setMenu(acts: MenuActs, isPackaged: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(acts, isPackaged)))
}
