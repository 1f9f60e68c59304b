// What draws nothing, one of each kind and some together: words of these alone say nothing.
export const unseen: readonly string[] = [
  '\u200b',
  '\u2800',
  '\u3164',
  '\u00ad',
  '\u2060',
  '\u00a0\u3000',
  '\ufe0f',
  '\u115f\u1160\uffa0',
  '\u180e\u180f',
  '\ufff9\ufffb\ufffc',
  '\u{e0041}\u{e007f}',
  '\u{1d173}\u{1bca0}',
  '\u0001\u007f\u0085',
  ' \u200d\n\ufeff\t',
]
