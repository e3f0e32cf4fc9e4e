<# : batch portion
@REM The rest of this file is read again by PowerShell, to which the line above opens a comment.
@REM Starts Maven for this project on a machine that has a JDK 25 or newer somewhere: see mvnw, which does the same.
@echo off
setlocal
set "CLOSEUP_PROJECT=%~dp0"
set "CLOSEUP_JAVA="
set "CLOSEUP_MAVEN="
set "CLOSEUP_ARGUMENTS="
for /f "usebackq tokens=1* delims==" %%A in (`powershell -NoProfile -ExecutionPolicy Bypass -Command "& ([ScriptBlock]::Create((Get-Content -Raw -LiteralPath '%~f0')))"`) do (
    if "%%A"=="JAVA" set "CLOSEUP_JAVA=%%B"
    if "%%A"=="MAVEN" set "CLOSEUP_MAVEN=%%B"
    if "%%A"=="ARGUMENTS" set "CLOSEUP_ARGUMENTS=%%B"
)
if not defined CLOSEUP_MAVEN exit /b 1
set "JAVA_HOME=%CLOSEUP_JAVA%"
set "CLOSEUP_POM="
if /i not "%CD%\"=="%CLOSEUP_PROJECT%" set CLOSEUP_POM=-f "%CLOSEUP_PROJECT%pom.xml"
call "%CLOSEUP_MAVEN%" %CLOSEUP_ARGUMENTS% %CLOSEUP_POM% %*
exit /b %ERRORLEVEL%
: end of the batch portion #>

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$neededJava = 25
$project = $env:CLOSEUP_PROJECT

function Say([string] $line) { [Console]::Error.WriteLine("mvnw: $line") }

# ---- The JDK

function Get-JavaRelease([string] $jdk) {
    if (-not $jdk -or -not (Test-Path -LiteralPath ([IO.Path]::Combine($jdk, 'bin\javac.exe')))) { return 0 }
    $release = [IO.Path]::Combine($jdk, 'release')
    if (Test-Path -LiteralPath $release) {
        $line = Select-String -LiteralPath $release -Pattern '^JAVA_VERSION="?(\d+)' | Select-Object -First 1
        if ($line) { return [int] $line.Matches[0].Groups[1].Value }
    }
    return 0
}

function Get-JavaOnPath {
    $java = Get-Command java.exe -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $java) { return }
    $ErrorActionPreference = 'Continue'
    $line = & $java.Source -XshowSettings:properties -version 2>&1 | Select-String -Pattern '^\s*java\.home = (.+)$' | Select-Object -First 1
    if ($line) { $line.Matches[0].Groups[1].Value.Trim() }
}

function Find-Java {
    $makers = 'Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'Amazon Corretto', 'BellSoft', 'OpenJDK', 'RedHat', 'SapMachine\JDK'
    $folders = @($makers | ForEach-Object { "$env:ProgramFiles\$_\*"; "$env:LOCALAPPDATA\Programs\$_\*" }) +
        "$env:USERPROFILE\.jdks\*", "$env:USERPROFILE\.sdkman\candidates\java\*", "$env:USERPROFILE\.gradle\jdks\*",
        "$env:USERPROFILE\scoop\apps\*jdk*\current", "$env:USERPROFILE\scoop\apps\temurin*\current",
        "$env:LOCALAPPDATA\mise\installs\java\*"
    $found = @($folders | ForEach-Object { Get-Item -Path $_ -ErrorAction SilentlyContinue } | ForEach-Object { $_.FullName })
    @($env:JAVA_HOME) + @(Get-JavaOnPath) + $found |
        Where-Object { (Get-JavaRelease $_) -ge $neededJava } |
        Select-Object -First 1
}

# ---- Maven

function Get-WrapperProperty([string] $name) {
    $line = Select-String -LiteralPath (Join-Path $project '.mvn\wrapper\maven-wrapper.properties') -Pattern "^$name=(.+)$"
    if ($line) { $line.Matches[0].Groups[1].Value.Trim() }
}

function Find-UnpackedMaven {
    "$dists\$distribution*\*\$distribution\bin\mvn.cmd", "$dists\$distribution*\*\bin\mvn.cmd" |
        ForEach-Object { Get-Item -Path $_ -ErrorAction SilentlyContinue } |
        ForEach-Object { $_.FullName } |
        Select-Object -First 1
}

function Install-Maven {
    $work = Join-Path $dists ('unpack.' + [Guid]::NewGuid())
    try {
        New-Item -ItemType Directory -Force -Path $work, "$dists\$distribution" | Out-Null
        [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
        Invoke-WebRequest -UseBasicParsing -TimeoutSec 60 -Uri $url -OutFile "$work\maven.zip"
        if ((Get-FileHash -Algorithm SHA256 -LiteralPath "$work\maven.zip").Hash -ne (Get-WrapperProperty 'distributionSha256Sum')) {
            Say "What came from $url is something else: its checksum differs. It is not used."
            return
        }
        Expand-Archive -LiteralPath "$work\maven.zip" -DestinationPath $work
        Move-Item -LiteralPath "$work\$distribution" -Destination "$dists\$distribution\closeup"
    } catch {
        # Offline: an installed Maven will do.
    } finally {
        Remove-Item -Recurse -Force -LiteralPath $work -ErrorAction SilentlyContinue
    }
}

function Find-InstalledMaven {
    $mvn = Get-Command mvn.cmd -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $mvn) { return }
    $line = & $mvn.Source -v | Select-String -Pattern 'Apache Maven (\d+)\.(\d+)' | Select-Object -First 1
    if (-not $line) { return }
    $version = [Version] ($line.Matches[0].Groups[1].Value + '.' + $line.Matches[0].Groups[2].Value)
    if ($version -lt [Version] '3.8') { return }
    # Maven reads this variable itself since 3.9.
    if ($version -lt [Version] '3.9') { $script:arguments = $env:MAVEN_ARGS }
    $mvn.Source
}

# ---- Both, and off

$arguments = ''
$java = Find-Java
if (-not $java) {
    Say "Closeup needs a JDK $neededJava or newer, and none was found: not in JAVA_HOME ($env:JAVA_HOME), not on the PATH,"
    Say 'and not where installers, SDKMAN, Scoop and mise put theirs.'
    Say 'Install one, for example from https://adoptium.net, or point JAVA_HOME to it.'
    exit 1
}
$env:JAVA_HOME = $java

$url = Get-WrapperProperty 'distributionUrl'
$distribution = ($url -split '/')[-1] -replace '-bin\.zip$', ''
$userHome = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { Join-Path $env:USERPROFILE '.m2' }
$dists = Join-Path $userHome 'wrapper\dists'

$maven = Find-UnpackedMaven
if (-not $maven) {
    Install-Maven
    $maven = Find-UnpackedMaven
}
if (-not $maven) { $maven = Find-InstalledMaven }
if (-not $maven) {
    Say "Maven could not be downloaded from $url, and there is no installed mvn 3.8 or newer."
    Say 'Connect to the internet once, or install Maven.'
    exit 1
}
Write-Output "JAVA=$java"
Write-Output "MAVEN=$maven"
if ($arguments) { Write-Output "ARGUMENTS=$arguments" }
