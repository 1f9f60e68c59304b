import { useState } from 'react'
import { ActionBar } from '#renderer/components/ActionBar/ActionBar.tsx'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { CustodyBand } from '#renderer/components/CustodyBand/CustodyBand.tsx'
import { HistoryList } from '#renderer/components/HistoryList/HistoryList.tsx'
import { MaskedText } from '#renderer/components/MaskedText/MaskedText.tsx'
import { PhotoStrip } from '#renderer/components/PhotoStrip/PhotoStrip.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import type { Act } from '#shared/contract/values.ts'
import { closedLedger, freshLedger, longLedger, sampleFiles, sampleHistory, sampleHolds } from './samples.ts'

const streets = Array.from({ length: 1080 }, (_, index) => ({
  id: index + 1,
  name: index === 500 ? 'Hacıoğlu Caddesi' : `Çınarlı ${index + 1}. Sokak`,
}))

const acts: readonly Act[] = [
  'accept_custody',
  'hand_over',
  'return_custody',
  'resolve',
  'take',
  'add_note',
  'hold',
  'join',
]

async function drawPhoto(id: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(640, 480)
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.fillStyle = `hsl(${id * 70} 25% 55%)`
    pen.fillRect(0, 0, 640, 480)
    pen.fillStyle = '#0005'
    pen.fillRect(80, 260, 420, 160)
  }
  return await canvas.convertToBlob({ type: 'image/jpeg' })
}

/** The parts of a request's panel one under the other. */
export function GalleryPanel() {
  const [street, setStreet] = useState<number | null>(null)
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <div style={{ flex: 1, overflow: 'auto', padding: 16, display: 'grid', gap: 20, alignContent: 'start' }}>
        <MaskedText masked="A*** Y*** · 0532 *** ** 67" onReveal={() => undefined} />
        <CustodyBand periods={longLedger} holds={sampleHolds} />
        <CustodyBand periods={freshLedger} holds={[]} />
        <CustodyBand periods={closedLedger} holds={[]} />
        <CatalogueSelect label="Sokak" options={streets} value={street} onChange={setStreet} />
        <RefusalNote>Kapatılamaz: çözüm henüz bildirilmedi. Önce “Çözüldü bildir”.</RefusalNote>
        <PhotoStrip files={sampleFiles} load={drawPhoto} />
        <HistoryList items={sampleHistory} />
      </div>
      <ActionBar
        state="new"
        actions={acts.map((act) => ({
          act,
          refusal:
            act === 'return_custody'
              ? 'İade edilecek yer yok: talep zaten sevk masasında. Doğru müdürlüğe “Devret”.'
              : null,
          run: () => undefined,
        }))}
      />
    </div>
  )
}
