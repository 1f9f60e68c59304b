import { Button, CopyButton } from '@mantine/core'
import { Fragment } from 'react'
import type { SetupState } from '#shared/contract/setup.ts'
import classes from './SetupPage.module.css'

/** The end: the passwords stand here once more, for what was said above them may be long. */
export function Done({ secrets }: Pick<SetupState, 'secrets'>) {
  return (
    <>
      <p className={classes.done} role="status" ref={show}>
        Bitti.{secrets.length > 0 && ' Bu parolaları saklayın; pencere kapanınca bir daha gösterilmez.'}
      </p>
      {secrets.length > 0 && (
        <dl className={classes.secrets} aria-label="Saklanacak parolalar" ref={show}>
          {secrets.map(({ whose, password }) => (
            <Fragment key={whose}>
              <dt>{whose}</dt>
              <dd>
                <output aria-label={whose}>{password}</output>
              </dd>
              <dd>
                <CopyButton value={password}>
                  {({ copied, copy }) => (
                    <Button variant="default" size="xs" onClick={copy} aria-label={`${whose}: kopyala`}>
                      {copied ? 'Kopyalandı' : 'Kopyala'}
                    </Button>
                  )}
                </CopyButton>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </>
  )
}

function show(part: HTMLElement | null): void {
  part?.scrollIntoView({ block: 'nearest' })
}
