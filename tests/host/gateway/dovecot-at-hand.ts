// A real IMAP server with one mailbox: Debian's Dovecot, installed where we are root.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { findProgram, install } from '#tests/run/apt.ts'

const find = (): string | null => findProgram(['dovecot', '/usr/sbin/dovecot', '/usr/local/sbin/dovecot'])

/** Null where it is there, or could be installed; else why not. */
export function dovecotMissing(): string | null {
  if (find() !== null) return null
  try {
    // Where Debian starts what it installs, its own serves a folder of its own.
    install(['dovecot-imapd'], 'dovecot-imapd is missing and only root installs it')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return find() === null ? 'apt-get installed no dovecot' : null
}

export interface DovecotAtHand {
  port: number
  /** Puts a mail into the inbox as a mail server would. */
  arrive: (raw: string) => void
  /** How many mails carry the mark of having been read. */
  seen: () => number
  /** All of its links break; the server itself stays. */
  cutLinks: () => void
  close: () => void
}

/** It opens no mailbox of root's: there nobody's. */
const ownerOf = (uid: number): number => (uid === 0 ? 65534 : uid)

const settings = (folder: string, port: number, introspection: string | null): string => {
  const { username, uid, gid } = userInfo()
  const owner = ownerOf(uid)
  const group = execFileSync('id', ['-gn']).toString().trim()
  // As root it runs as the users its package made.
  const users = `default_internal_user = ${username}\ndefault_internal_group = ${group}\ndefault_login_user = ${username}`
  return `protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
${uid === 0 ? '' : users}
first_valid_uid = ${owner}
first_valid_gid = ${owner === uid ? gid : owner}
mail_location = maildir:${folder}/mail
${introspection === null ? '' : byKey(folder)}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${owner} gid=${owner === uid ? gid : owner} home=${folder}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`
}

const isListening = async (port: number): Promise<boolean> =>
  await new Promise((answer) => {
    const link = connect(port, '127.0.0.1', () => {
      link.destroy()
      answer(true)
    }).on('error', () => {
      answer(false)
    })
  })

const byKey = (folder: string): string => `auth_mechanisms = plain xoauth2
passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${folder}/keys
}`

/** Where it has keys judged, if it takes any: asked with the key behind `?token=`, answered with the name and whether it holds. */
export async function dovecotAtHand(
  port: number,
  wait: (is: () => Promise<boolean>) => Promise<void>,
  introspection: string | null = null,
): Promise<DovecotAtHand> {
  const folder = mkdtempSync(join(tmpdir(), 'mailbox-'))
  chmodSync(folder, 0o755)
  for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(folder, 'mail', part), { recursive: true })
  const { uid } = userInfo()
  if (uid === 0) execFileSync('chown', ['-R', `${ownerOf(uid)}:${ownerOf(uid)}`, folder])
  writeFileSync(join(folder, 'conf'), settings(folder, port, introspection))
  writeFileSync(
    join(folder, 'keys'),
    `introspection_mode = get
introspection_url = ${introspection}?token=
username_attribute = username
active_attribute = active
active_value = true
`,
  )
  const server: ChildProcess = spawn(find() ?? 'dovecot', ['-F', '-c', join(folder, 'conf')], { stdio: 'ignore' })
  await wait(async () => await isListening(port))
  let count = 0
  return {
    port,
    arrive: (raw) => {
      count += 1
      writeFileSync(join(folder, 'mail', 'new', `${Date.now()}.${count}.test`), raw.replaceAll(/\r?\n/gu, '\r\n'))
    },
    seen: () => readdirSync(join(folder, 'mail', 'cur')).filter((name) => /:2,.*S/u.test(name)).length,
    cutLinks: () => execFileSync('doveadm', ['-c', join(folder, 'conf'), 'kick', '*']),
    close: () => {
      server.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
