; NSIS has no Turkish words for these; without them its compiler would take the English ones and warn, and a warning ends the build.
; The first language takes what is defined here: Turkish.
!define MULTIUSER_TEXT_INSTALLMODE_TITLE "Kullanıcı seçimi"
!define MULTIUSER_TEXT_INSTALLMODE_SUBTITLE "$(^NameDA) kimler için kurulsun?"
!define MULTIUSER_INNERTEXT_INSTALLMODE_TOP "$(^NameDA) yalnız sizin için mi, bu bilgisayarı kullanan herkes için mi kurulsun? $(^ClickNext)"
!define MULTIUSER_INNERTEXT_INSTALLMODE_ALLUSERS "Bu bilgisayarı kullanan herkes için"
!define MULTIUSER_INNERTEXT_INSTALLMODE_CURRENTUSER "Yalnız benim için"

; zimmet://request/26-001336-7 opens the request in the program. SHCTX is the PC or the person, as it was installed.
!macro customInstall
  WriteRegStr SHCTX "Software\Classes\zimmet" "" "URL:Zimmet"
  WriteRegStr SHCTX "Software\Classes\zimmet" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\zimmet\DefaultIcon" "" "$INSTDIR\Zimmet.exe,0"
  WriteRegStr SHCTX "Software\Classes\zimmet\shell\open\command" "" '"$INSTDIR\Zimmet.exe" "%1"'
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegKey SHCTX "Software\Classes\zimmet"
  ${endIf}
!macroend

; What electron-builder has no Turkish words for (its messages.yml): of a string that is told twice the later one holds.
!macro customHeader
  !pragma warning disable 6030
  LangString decompressionFailed 1055 "Dosyalar açılamadı. Kurulumu yeniden çalıştırmayı deneyin."
  LangString uninstallFailed 1055 "Eski sürümün dosyaları kaldırılamadı. Kurulumu yeniden çalıştırmayı deneyin."
  LangString appClosing 1055 "Çalışan ${PRODUCT_NAME} kapatılıyor..."
!macroend
