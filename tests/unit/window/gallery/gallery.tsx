import '@fontsource-variable/inter'
import '@mantine/core/styles.css'
import '#renderer/theme/tokens.css'
import '#renderer/theme/base.css'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Frame } from '#renderer/app/Frame/Frame.tsx'
import { Providers } from '#renderer/app/Providers.tsx'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { SplitPane } from '#renderer/components/SplitPane/SplitPane.tsx'
import { DataGrid, type DataColumn } from '#renderer/grid/DataGrid/DataGrid.tsx'
import { MeProvider } from '#renderer/host/me.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { GalleryPanel } from './GalleryPanel.tsx'
import { places, sampleScreens, sampleMe, sampleRows, subjects } from './samples.ts'

const asked = new URLSearchParams(globalThis.location.search)
const openedAt = Date.now()
const rows = sampleRows(Number(asked.get('rows') ?? 5000))

const columns: DataColumn<InboxRow>[] = [
  { type: 'requestNumber', field: 'number', headerName: 'No' },
  {
    type: 'text',
    headerName: 'Konu',
    valueGetter: ({ data }) => subjects[data?.subjectId ?? 0],
    flex: 2,
    minWidth: 160,
  },
  {
    type: 'text',
    headerName: 'Mahalle · Sokak',
    valueGetter: ({ data }) => places[data?.neighbourhoodId ?? 0],
    flex: 2,
  },
  { type: 'person', field: 'citizenName', headerName: 'Vatandaş', width: 110 },
  { type: 'priority', field: 'priority', headerName: 'Öncelik' },
  { type: 'state', field: 'state', headerName: 'Durum' },
  { type: 'dateTime', field: 'registeredAt', headerName: 'Geliş' },
  { type: 'elapsed', field: 'custodySince', headerName: 'Zimmette' },
]

function Gallery() {
  const [openId, setOpenId] = useState<number | null>(asked.has('closed') ? null : 1)
  const isLost = asked.has('lost')
  return (
    <MeProvider value={sampleMe}>
      <Frame
        screens={sampleScreens}
        connection={{ state: isLost ? 'reconnecting' : 'connected', since: openedAt }}
        onSignOut={() => undefined}
      >
        <SplitPane
          name="gallery"
          isFull={asked.has('full')}
          list={
            <DataGrid
              name="gallery"
              label="Gelen kutusu"
              columns={columns}
              rows={rows}
              status={asked.has('loading') ? 'loading' : asked.has('failed') ? 'failed' : 'ready'}
              empty={<EmptyState title="Yeni talep yok.">Son gelen: 14:05.</EmptyState>}
              openId={openId}
              onOpen={(row) => setOpenId(row.id)}
              words={asked.get('words') ?? ''}
              onRetry={() => undefined}
            />
          }
          panel={openId === null ? null : <GalleryPanel />}
        />
      </Frame>
    </MeProvider>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <Providers>
      <Gallery />
    </Providers>,
  )
