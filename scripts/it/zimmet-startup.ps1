# Zimmet for all people of a PC: a computer startup script (group policy: Computer Configuration, Windows Settings, Scripts, Startup).
# It runs as SYSTEM before anybody signs in, so nobody is asked for a password and nobody's work is interrupted. It installs the
# newest installer of the share where the installed version is older, and only where its signature is the expected publisher's.
#
#   zimmet-startup.ps1 -Share \\sunucu\zimmet -Publisher "CN=Erenler Belediyesi, O=Erenler Belediyesi, C=TR" [-WaitMinutes 20]
#
# The share must be writable by administrators alone. Result and reason: the Application log, source Zimmet.
param(
  [Parameter(Mandatory = $true)] [string] $Share,
  [Parameter(Mandatory = $true)] [string] $Publisher,
  # PCs that are switched on together spread over this time.
  [int] $WaitMinutes = 20
)
$ErrorActionPreference = 'Stop'

function Write-Result([string] $Text, [string] $Kind = 'Information') {
  if (-not [System.Diagnostics.EventLog]::SourceExists('Zimmet')) { New-EventLog -LogName Application -Source Zimmet }
  Write-EventLog -LogName Application -Source Zimmet -EventId 1 -EntryType $Kind -Message $Text
}

# The greatest DisplayVersion among the uninstall entries of this machine; 0.0.0 where it is not installed.
function Get-InstalledVersion {
  $keys = 'HKLM:\Software\Microsoft\Windows\CurrentVersion\Uninstall\*', 'HKLM:\Software\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall\*'
  $found = Get-ItemProperty $keys -ErrorAction SilentlyContinue |
    Where-Object { $_.PSObject.Properties['DisplayName'] -and $_.DisplayName -like 'Zimmet*' -and $_.PSObject.Properties['DisplayVersion'] } |
    ForEach-Object { [version] $_.DisplayVersion } | Sort-Object | Select-Object -Last 1
  if ($found) { $found } else { [version] '0.0.0' }
}

try {
  # An MSI is replaced by the group policy that brought it, or by SCCM; an installer beside it would be a second product.
  $kind = (Get-ItemProperty 'HKLM:\Software\Zimmet' -ErrorAction SilentlyContinue).InstallKind
  if ($kind -eq 'msi') { exit 0 }

  $newest = Get-ChildItem -LiteralPath $Share -Filter 'Zimmet-Setup-*.exe' |
    Where-Object { $_.Name -match '^Zimmet-Setup-(\d+\.\d+\.\d+)\.exe$' } |
    Sort-Object { [version] ($_.Name -replace '^Zimmet-Setup-|\.exe$', '') } | Select-Object -Last 1
  if (-not $newest) { Write-Result "$Share has no Zimmet-Setup-<version>.exe" 'Warning'; exit 1 }
  $version = [version] ($newest.Name -replace '^Zimmet-Setup-|\.exe$', '')
  if ($version -le (Get-InstalledVersion)) { exit 0 }

  Start-Sleep -Seconds (Get-Random -Maximum ([Math]::Max($WaitMinutes * 60, 1)))

  # Copied to where only administrators write, and looked at there: nothing changes between the look and the start.
  $folder = Join-Path $env:SystemRoot "Temp\Zimmet-$([guid]::NewGuid())"
  $acl = New-Object System.Security.AccessControl.DirectorySecurity
  $acl.SetSecurityDescriptorSddlForm('O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)')
  [void] [System.IO.Directory]::CreateDirectory($folder)
  Set-Acl -LiteralPath $folder -AclObject $acl
  try {
    $file = Join-Path $folder $newest.Name
    Copy-Item -LiteralPath $newest.FullName -Destination $file
    $signature = Get-AuthenticodeSignature -LiteralPath $file
    if ($signature.Status -ne 'Valid' -or $signature.SignerCertificate.Subject -ne $Publisher) {
      Write-Result "$($newest.FullName) was not installed: signature $($signature.Status), $($signature.SignerCertificate.Subject)" 'Error'
      exit 1
    }
    $run = Start-Process -FilePath $file -ArgumentList '/S', '/allusers' -Wait -PassThru
    $now = Get-InstalledVersion
    if ($run.ExitCode -ne 0 -or $now -lt $version) {
      Write-Result "$($newest.Name) ended with $($run.ExitCode); installed is $now" 'Error'
      exit 1
    }
    Write-Result "Zimmet $now was installed"
  } finally {
    Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction SilentlyContinue
  }
} catch {
  Write-Result "Zimmet was not updated: $_" 'Error'
  exit 1
}
