// Erenler's 1,080 real street names, from the national address registry. Which registry code is which neighbourhood is not
// known: the streets of one code stand together, but under a neighbourhood that was chosen freely.

/** Street names by neighbourhood, then by kind; names are parted by |. */
export const streets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Erenler: {
    cadde:
      'Cumhuriyet|D-100 YAN YOL_1|Değirmen|Erenler|Fevzi Kılıç|Murat Soğancıoğlu|Sakarbaba|Sakarya|Uluyol|Yavuz Selim|Şehit İlhan ARAS',
    sokak:
      '1001|1002|1003|1004|1005|1006|1007|1008|1009|1010|1011|1012|1013|1014|1015|1016|1017|1018|1020|1021|1025|1027|1028|1029|1030|1031|1032|1033|1034|1035|1036|1037|1038|1039|1040|1041|1042|1043|1044|1045|1046|1047|1048|1049|1050|1051|1052|1053|1054|1055|1056|1057|1058|1059|1060|1061|1062|1063|1064|1065|1066|1067|1068|1069|1070|1071|1072|1073|1074|1075|1076|1077|1079|1080|1081|1083|1084|1085|1086|1087|1088|1091|1092|1093|1094|1095|1097|1098|1099|1101|1102|1103|1105|1107_1|1108|1109|1110|1111|1112|1113|1115|1116|1117|1118|1119|1120|1121|1122|1123|1124|1125|1126|1127|1128|1129|1130|1131|1139|1143|1145|1147|1148|1150|1151|1152|1153|1154|1156|1158|1160|1161|1162|1164|1165|1166|1167|1168|1169|1170|1171|1172|1173|1175|1176|1177|1178|1179|1180|1181|1182|1183|1184|1185|1186|1188|1190|1191|1192|1193|1194|1196|1199|1200|1201|1202|1204|1206|1208|1210|1212|1214|1216|1218|1220|1222|1224|1226|1228|1230|1232|1234|1236|1238|1240|1242|1244|1246|1250|1260|1262|1264|1266|1268|1270|1272|1274|1276|1278|1280|1282|1284|1286|1288|1290|1292|1294|4045|Hanımeli|Karanfil|Menekşe|Nilüfer|Çiğdem',
  },
  Dilmen: {
    cadde: 'Bağlar|Fatih|Sağlık|Türbe|Yavuz Selim|Yıldıztepe|Şehit İlhan ARAS',
    sokak:
      '7001|7002|7003|7004|7005|7006|7007|7008|7009|7010|7011|7012|7013|7014|7015|7016|7017|7018|7019|7020|7021|7022|7023|7024|7025|7026|7027|7028|7029|7030|7031|7032|7033|7034|7035|7036|7037|7039|7040|7041|7042|7043|7044|7045|7046|7047|7048|7049|7050|7051|7052|7053|7054|7055|7056|7057|7058|7059|7060|7061|7062|7063|7064|7065|7066|7067|7068|7069|7070|7071|7072|7073|7074|7075|7076|7077|7078|7079|7081|7082|7083|7084|7085|7086|7087|7088|7089|7090|7091|7092|7093|7094|7096|7098|7102|7104|7106|7108|7110|7112|7114|7116|7118|7120|7122|7124|7126|7128|7130|7132|Bayır|Gelincik|GÜL|Papatya',
  },
  Bağlar: {
    cadde: 'Cumhuriyet|Fevzi Kılıç|M.AKİF Ersoy|Mevlana.|Sakarbaba|Şehit Astsubay Yaşar Güller',
    sokak:
      '5001|5002|5003|5004|5005|5006|5007|5008|5009|5010|5011|5012|5013|5014|5015|5016|5017|5018|5019|5020|5021|5022|5023|5024|5025|5026|5027|5028|5029|5030|5031|5032|5033|5034|5035|5036|5037|5038|5039|5040|5041|5042|5043|5044|5045|5046|5047|5048|5049|5050|5051|5053|5054|5055|5056|5057|5058|5060|5061|5062|5063|5065|5066|5067|5069|5070|5071|5072|5073|5074|5076|5077|5078|5079|5080|5081|5082|5084|5086|5088|5090|5092|5094|5096|5098|5102|5104|5106|5108|5110|Gonca|Manolya|Meydan|Şehit Ahmet İŞÇİ|Şehit Salih Polat',
  },
  Yeşiltepe: {
    cadde: 'D-100 YAN YOL_1|Ertuğrul GAZİ|Fatih|Fevzi Çakmak|Orhan GAZİ|Uluyol|İnönü',
    sokak:
      '8001|8002|8003|8004|8005|8006|8007|8008|8009|8010|8011|8012|8013|8014|8016|8017|8018|8019|8020|8021|8022|8023|8024|8025|8026|8027|8028|8029|8030|8031|8032|8033|8034|8035|8036|8037|8038|8039|8040|8041|8042|8043|8044|8045|8046|8047|8048|8049|8050|8052|8053|8054|8055|8056|8057|8058|8059|8060|8061|8062|8063|8064|8065|8066|8067|8068|8069|8070|8071|8072|8073|8074|8075|8076|8077|8078|8079|8080|8081|8082|8083|Akasya|Açelya|Begonya|Hanımeli|Kardelen|Kırçiçeği|Nilüfer|Orkide|Sümbül',
    bulvar: 'Atatürk',
  },
  Yeni: {
    cadde: 'Adnan Menderes|Akşemsettin|Bağlar|DR.Sadık Ahmet|Mimar Sinan|Sakarbaba|Sağlık|Zübeyde Hanım',
    sokak:
      '6001|6002|6003|6004|6005|6006|6007|6008|6009|6010|6011|6012|6013|6014|6015|6016|6017|6018|6019|6020|6021|6022|6023|6024|6025|6026|6027|6028|6029|6030|6031|6032|6033|6034|6035|6036|6037|6038|6039|6040|6041|6042|6044|6045|6046|6047|6048|6049|6050|6051|6052|6053|6054|6055|6056|6057|6058|6060|6061|6062|6063|6065|6067|6069|6073|6075|6077|6081|6083|Şehit Kenan Şentürk',
  },
  Tabakhane: {
    cadde: 'HOCA Ahmet Yesevi|Karasu YOLU|Küpçüler|Sakarya',
    sokak:
      '2001|2003|2004|2006|2007|2008|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2023|2024|2025|2026|2027|2028|2029|2030|2033|2036|2037|2039|2040|2042|2044|2045|2046|2047|2048|2049|2050|2051|2052|2053|2054|2055|2056|2058|2060|2061|2064|2065|2066|2067|2068|2070|2071|2072|2073|2074|2075|2078|2090|2093|2097|2098|2104|2106|2107|2108|2109|Zambak',
    'küme evler': 'Topça Toptancılar Çarşısı',
  },
  Tepe: {
    cadde: 'ALİ FUAT Cebesoy|Karasu YOLU|Küpçüler|Sakarya',
    sokak:
      '3002|3003|3004|3005|3006|3007|3008|3010|3013|3014|3015|3016|3017|3018|3020|3022|3023|3024|3025|3026|3028|3032|3034|3036|3038|3039|3040|3041|3042|3043|3045|3051|3053|3055|3061|3063|3065|3067|ALEV|AY|Ayrık|Bahar|CER|Doğan|Güneş|Hatip|Irmak|IŞIK|KARA|Karçiçeği|LALE|NUR|Petek|SEMA|SET Arkası|Selvi|Sevgi|Tepeköy|Yaprak|Yıldız|ŞEN|Şafak|Şimşir',
  },
  Hacıoğlu: {
    cadde:
      'Atatürk_1|Cengiz Topel|Fatih Sultan Mehmet|GAZİ|Hürriyet|KOCA Sinan|Kozluk|Mareşal Fevzi Çakmak|Mehmet AKİF|Menderes|YENİ Sakarya|Yeşiltepe|Çağlayan|İstiklal|Şehit Gaffar OKAN',
    sokak:
      '1 NOLU|15|19|3 NOLU|32 NOLU|33 NOLU|35 NOLU|36 NOLU|37 NOLU|4 NOLU|42 NOLU|43 NOLU|5 NOLU|50 NOLU|57 NOLU|6 NOLU|66 NOLU|67|7 NOLU|70. NOLU|9 NOLU_1|ADİL|ARI|Atmaca|Bulvar|Cemre|Derya|GAZİ Alican Yılmaz|Gençler|Gülistan|Kanun|Kısmet|Lalezar|Leylak|UZUN|Vatan|YENİ|Çiçek|Şehit Salih Aktürk',
    bulvar: 'Eşref Bitlis',
  },
  Bekirpaşa: {
    cadde: 'Cumhuriyet|Değirmen|Fevzi Kılıç|M.AKİF Ersoy|Sakarya|Yunus EMRE|Şehit Astsubay Yaşar Güller',
    sokak:
      '4001|4002|4003|4004|4005|4006|4007|4008|4009|4010|4011|4012|4013|4014|4015|4016|4017|4018|4019|4020|4021|4022|4023|4024|4025|4026|4027|4028|4029|4030|4031|4032|4033|4034|4035|4036|4037|4038|4039|4040|4041|4043|4045|Ortak|OĞUL',
  },
  Küpçüler: {
    cadde: '10 NOLU Cadde|AKSU|AKSU-|Alancuma|Belediye|Eskitürbe|Kozluk|Nehir|Söğüt|Zafer',
    sokak:
      '58 NOLU|59 NOLU|60 NOLU|61 NOLU|62 NOLU|64 NOLU|65 NOLU|66.Sokak|67 NOLU|74 NOLU|75 NOLU|76 NOLU|80 NOLU|87 NOLU|Demir|Nakış',
  },
  Hürriyet: {
    cadde: '5 NOLU_1|6 NOLU Cadde|7 NOLU|AKSU|Belediye|D-100 Yanyol|Eskitürbe|Nehir|Pirahmetler|Söğüt',
    sokak: '39 NOLU|40 NOLU|41 NOLU|42 NOLU|69 NOLU|70 NOLU|71 NOLU|72 NOLU',
  },
  Çaybaşıyeniköy: {
    cadde: '24 NOLU|28 NOLU|29 NOLU|30 NOLU|Hasanbey|Küçükesence',
    sokak: '102 NOLU|103 NOLU|104 NOLU|105 NOLU|106 NOLU|107 NOLU|108 NOLU|109 NOLU|110 NOLU',
  },
  Kozluk: {
    cadde: '1 NOLU_11|2 NOLU|5 NOLU Cadde|5 NOLU_1|ADA Sanayi|D-100 Yanyol|Kozluk|Nehir|Sanayi|Söğüt',
    sokak: '46 NOLU|48 NOLU|49 NOLU',
  },
  Şeyhköy: {
    cadde: '11 NOLU|12 NOLU|13 NOLU|14 NOLU|Kamışlı|Kozluk|Mareşal Fevzi Çakmak',
    sokak: '113 NOLU|90 NOLU|91 NOLU|92 NOLU|93 NOLU|94 NOLU',
  },
  Büyükesence: {
    cadde: '24 NOLU|25 NOLU|26 NOLU|27 NOLU|Büyükesence|D-100 Yanyol|Hasanbey',
    sokak: '100 NOLU|101 NOLU|42 NOLU|45 NOLU',
  },
  Epçeller: {
    cadde: 'İstiklal',
    sokak: '301 NOLU|302 NOLU|303 NOLU|304 NOLU|305 NOLU|306 NOLU|307 NOLU|Bayrak|Ihlamur|MOR Menekşe',
  },
  Ekinli: {
    cadde: '31 NOLU|9 NOLU|AKSU|Belediye|D-100 Yanyol|Zafer_1',
    sokak: '52 NOLU|53 NOLU|55 NOLU|Nakış',
  },
  Emirler: {
    cadde: 'Hürriyet|Mehmet AKİF|Çağlayan',
    sokak: '70. NOLU|DERE|Güvercin|Mevlana|Pınar|SEFA|Yüksek-',
  },
  Alancuma: {
    cadde: '10 NOLU Cadde|Alancuma|Emirler',
    sokak: 'Dalan|Kıraç|Kıvrımlı|Mesut|ÖZLÜ',
    'küme evler': 'Alancuma-',
  },
  Nakışlar: {
    cadde: 'Kozluk|Söğüt',
    sokak: '112 NOLU|113 NOLU|80 NOLU|82 NOLU|83 NOLU|84 NOLU|86 NOLU',
  },
  Küçükesence: {
    cadde: 'Yeşiltepe',
    sokak: '301 NOLU-|308 NOLU|AÇMA|Bülbül|Derya-|Kanarya|TEPE|Yayla',
  },
  Horozlar: {
    cadde: 'Horozlar|Kadıköy',
    sokak: '112 NOLU|114 NOLU|395 NOLU|396 NOLU|398 NOLU|399 NOLU',
  },
  Değirmendere: {
    cadde: 'Fatih Sultan Mehmet|Hürriyet|Kozluk|Mehmet AKİF|YENİ Sakarya',
    sokak: 'DERE|Kayalarreşitbey Merkez',
  },
  Kamışlı: {
    cadde: '17 NOLU|18 NOLU|19 NOLU|20 NOLU|D-100 Yanyol|Çaykışla|Şehit Hamdı Yıldız',
  },
  Pirahmetler: {
    cadde: '111 NOLU|31 NOLU|Sarıcalar|Söğüt',
    sokak: '80 NOLU|98 NOLU|99 NOLU',
  },
  Çaykışla: {
    cadde: '22 NOLU|23 NOLU|30 NOLU-|D-100 Yanyol|Hasanbey',
  },
  Hasanbey: {
    cadde: '15 NOLU|16 NOLU|Kadıköy|Söğüt|Şeyhköy',
  },
  Sarıcalar: {
    cadde: 'Horozlar',
    sokak: '11014|Kayalarmemduhiye|Yazılı',
  },
  Şükriye: {
    cadde: '11 NOLU|Emirler|Mareşal Fevzi Çakmak',
    sokak: '95 NOLU',
  },
  Tuapsalar: {
    cadde: 'İstiklal',
    sokak: '902|CAMİ',
  },
  Kayalarmemduhiye: {
    cadde: 'Mehmet AKİF',
    sokak: 'Değirmendere',
  },
  Kayalarreşitbey: {
    cadde: 'Horozlar',
    sokak: 'Ekinli',
  },
  Yazılı: {
    cadde: 'Horozlar',
    sokak: 'Kayalarmemduhiye',
  },
}
