/** Whether a server's host is this machine, so that nothing said to it leaves the machine. */
export function isLoopback(host: string): boolean {
  const name = host.trim().toLowerCase()
  return name === 'localhost' || name === '::1' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name)
}
