/** What the preload writes on the two ends of the one port it hands over: towards the window and towards the host. */
export const portName = 'zimmet-port'
