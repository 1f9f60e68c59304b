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
