// Words that only look like others with a suffix: "cami" is no glass, "karşı" no snow.
const ownWords = new Set(
  'cami camii camiye camiden selam selamlar selamun karsi karsida karsidaki karsiya karar karari kari adam adami arasi kardes kardesim yolcu yolla yollar mi kurum kurumu parke parca para parasi sonra bakan bakanlik suan surekli surede sure gece gecen gecti gece dalga halde hali haline otur oturan ayni ayri kata kati katil kapat hanim hanimin artik isim ismi isin ise isi adi adini anne ses sesli tam tek tekrar topla top aci acil asil bas basi basta gun gunu gunler sik sira sinir mal mali hal hak hakki dede dere'
    .split(' ')
    .filter((word) => word.length > 2),
)
const ownStems =
  /^(?:karsi|cami(?!an)|selam|arkada|adam|kardes|hanim|yolcu|yolla|banka|parke|sonra|kararl|halin|haliy|olunca|oldug|olarak)/u

/** Whether a folded word is one of its own, whatever it begins with. */
export const isWordOfItsOwn = (word: string): boolean => ownWords.has(word) || ownStems.test(word)
