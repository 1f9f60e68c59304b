/** What the preload writes on the two ends of the one port it hands over: towards the window and towards the host. */
export const portName = 'zimmet-port'
/** What a browser window's socket says that it speaks, before its proof. */
export const socketProtocol = 'zimmet'
