package why

import (
	"slices"
	"strings"
)

// English puts the kernel's errors in the words that sayings know: the C library
// has them in the language of whoever started the program.
var english = strings.NewReplacer(
	"Datei oder Verzeichnis nicht gefunden", enoent, "Aucun fichier ou dossier de ce type", enoent, "Aucun fichier ou dossier de ce nom", enoent,
	"No existe el fichero o el directorio", enoent, "No existe el archivo o el directorio", enoent, "No existe el fichero o directorio", enoent,
	"File o directory non esistente", enoent, "Arquivo ou diretório inexistente", enoent, "Arquivo ou diretório não encontrado", enoent, "Ficheiro ou directoria inexistente", enoent,
	"Нет такого файла или каталога", enoent, "没有那个文件或目录", enoent, "沒有此一檔案或目錄", enoent, "そのようなファイルやディレクトリはありません", enoent,
	"Nie ma takiego pliku ani katalogu", enoent, "Bestand of map bestaat niet", enoent, "그런 파일이나 디렉터리가 없습니다", enoent, "Adresář nebo soubor neexistuje", enoent,
	"Filen eller katalogen finns inte", enoent, "Böyle bir dosya ya da dizin yok", enoent, "Nincs ilyen fájl vagy könyvtár", enoent,
	"Keine Berechtigung", eacces, "Permission non accordée", eacces, "Permiso denegado", eacces, "Permesso negato", eacces, "Permissão negada", eacces,
	"Отказано в доступе", eacces, "权限不够", eacces, "拒絕不符權限的操作", eacces, "許可がありません", eacces, "Brak dostępu", eacces, "Toegang geweigerd", eacces,
	"허가 거부", eacces, "Operace zamítnuta", eacces, "Åtkomst nekas", eacces, "Erişim engellendi", eacces,
	"Vorgang nicht zulässig", eperm, "Die Operation ist nicht erlaubt", eperm, "Opération non permise", eperm, "Operación no permitida", eperm, "Operazione non permessa", eperm,
	"Operação não permitida", eperm, "Операция не позволена", eperm, "不允许的操作", eperm, "許可されていない操作です", eperm, "Operacja niedozwolona", eperm,
	"Die Adresse wird bereits verwendet", einuse, "Adresse déjà utilisée", einuse, "La dirección ya se está usando", einuse, "Indirizzo già in uso", einuse,
	"Endereço já em uso", einuse, "Адрес уже используется", einuse, "地址已在使用", einuse, "アドレスは既に使用中です", einuse, "Adres jest już w użyciu", einuse,
	"Das Dateisystem ist nur lesbar", erofs, "Système de fichiers accessible en lecture seulement", erofs, "Sistema de ficheros de sólo lectura", erofs, "Sistema de archivos de solo lectura", erofs,
	"File system in sola lettura", erofs, "Sistema de arquivos somente para leitura", erofs, "Файловая система доступна только для чтения", erofs, "只读文件系统", erofs, "読み込み専用ファイルシステムです", erofs,
	"Kommando nicht gefunden", notFound, "Befehl nicht gefunden", notFound, "commande introuvable", notFound, "orden no encontrada", notFound, "comando non trovato", notFound,
	"comando não encontrado", notFound, "команда не найдена", notFound, "未找到命令", notFound, "コマンドが見つかりません", notFound, "nie znaleziono polecenia", notFound, "opdracht niet gevonden", notFound,
	"„", "'", "“:", "':", "« ", "'", " »", "'", "«\u00a0", "'", "\u00a0»", "'", "«", "'", "»", "'",
)

const (
	enoent, eacces, eperm   = "No such file or directory", "Permission denied", "Operation not permitted"
	einuse, erofs, notFound = "Address already in use", "Read-only file system", "command not found"
)

// inEnglish is the text with the kernel's errors in English.
func inEnglish(text string) string {
	foreign := func(r rune) bool { return r >= 0x80 }
	if strings.IndexFunc(text, foreign) < 0 && !slices.ContainsFunc(inASCII, func(words string) bool { return strings.Contains(text, words) }) {
		return text
	}
	return english.Replace(text)
}

// inASCII are those of the words above that have no letter of their own.
var inASCII = []string{
	"Datei oder", "Aucun fichier", "No existe el", "File o directory", "Ficheiro ou", "Nie ma takiego", "Bestand of map", "Keine Berechtigung", "Permiso denegado",
	"Permesso negato", "Toegang geweigerd", "Die Operation", "Operazione non", "Die Adresse", "Das Dateisystem", "File system in", "Sistema de", "Adres jest",
	"nicht gefunden", "commande introuvable", "orden no", "comando non", "nie znaleziono", "opdracht niet",
}
