package facts

// errnos are the errors that a step of systemd's may end with, in the words of
// strerror(3), as of errno(3).
var errnos = map[string]int{
	"Operation not permitted": 1, "No such file or directory": 2, "No such process": 3, "Input/output error": 5,
	"Argument list too long": 7, "Exec format error": 8, "Resource temporarily unavailable": 11, "Cannot allocate memory": 12,
	"Permission denied": 13, "Device or resource busy": 16, "File exists": 17, "No such device": 19, "Not a directory": 20,
	"Is a directory": 21, "Invalid argument": 22, "Too many open files": 24, "Text file busy": 26, "No space left on device": 28,
	"Read-only file system": 30, "File name too long": 36, "Function not implemented": 38, "Too many levels of symbolic links": 40,
	"Operation not supported": 95,
}

// ErrnoOf is the number of an error in the words with which systemd ends its lines: 2
// for "No such file or directory"; 0 for words that are none of these.
func ErrnoOf(words string) int { return errnos[words] }
