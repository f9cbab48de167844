package unitfile

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

// Shapes of what looks like a secret.
var (
	secretName = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(passw(or)?d|passphrase|pwd$|(^|[_-])pass$|secret|token|credential|api[_-]?key|(access|private|auth|encryption|signing|master|admin|license)[_-]?key|^requirepass$)`)
	})
	// names that hold such a word and no secret: where one is kept, or a number about it.
	harmless = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)([_-](file|path|dir|directory|fd|name|id|ttl|limit|url|uri|expir\w*|length|type|header)$|max[_-]?\w*tokens?|tokeni[sz]|public)`)
	})
	// passwords inside URLs and connection strings.
	inside = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:://[^/\s:@]*:([^@\s/]+)@|\b(?:password|passwd|pwd)=([^\s;&'"]+)|\bBearer\s+([^\s'"]+))`)
	})
	// the beginnings of well-known kinds of keys.
	shaped = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b(?:sk-[A-Za-z0-9_-]{16,}|[rs]k_live_\w{16,}|hooks\.slack\.com/services/\w+/\w+/\w+|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|hf_\w{20,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|eyJ[\w-]+\.eyJ[\w.-]+)`)
	})
	// what a note says instead of a value: "...", "<key>", "xxx", "changeme".
	standIn = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^([^a-z0-9]*|[<{[(].*|x+|(your|change|replace|remove|moved|see|todo|example|dummy|placeholder).*)$`)
	})
	// what separates the words of a shell's command from each other.
	shellWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[\s;&|()]+`) })
	number    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9.]+[a-z]?$`) })
)

// LooksSecret says whether a variable of that name usually holds a secret.
func LooksSecret(name string) bool {
	return secretName().MatchString(name) && !harmless().MatchString(name)
}

// Secrets finds the values in a unit file that everybody may read and nobody
// should: in Environment=, in SetCredential=, on command lines, and as variables
// that stand by themselves.
func Secrets(settings []facts.Setting) []facts.Secret {
	list := []facts.Secret{}
	for _, s := range settings {
		if s.Section != "Service" && s.Key != "Environment" { // misplaced, and there to read
			continue
		}
		for _, f := range inSetting(s) {
			list = append(list, facts.NewSecret(s, f.name, f.value))
		}
	}
	return list
}

// CommentedSecrets finds them on lines that are commented out. systemd ignores
// those, but everybody who may read the file can see them.
func CommentedSecrets(path, text string) []facts.Secret {
	list := []facts.Secret{}
	for i, line := range lines(text) {
		assignment := strings.TrimLeft(line, commentSigns)
		key, value, _ := strings.Cut(assignment, "=")
		if !isComment(line) {
			continue
		}
		s := facts.Setting{Key: strings.TrimSpace(key), Value: strings.TrimSpace(value), Path: path, Line: i + 1, LastLine: i + 1}
		for _, f := range inSetting(s) {
			if standIn().MatchString(f.value) {
				continue
			}
			secret := facts.NewSecret(s, f.name, f.value)
			secret.Comment = true
			list = append(list, secret)
		}
	}
	return list
}

const commentSigns = "#;" + blank

func inSetting(s facts.Setting) []finding {
	words, _ := Split(s.Value)
	switch {
	case s.Key == "Environment":
		return assigned(words)
	case s.Key == "SetCredential":
		name, value, _ := strings.Cut(s.Value, ":")
		return []finding{{name, value}}
	case strings.HasPrefix(s.Key, "Exec"):
		return commandLine(words)
	case s.Key == strings.ToUpper(s.Key) && !strings.ContainsAny(s.Value, blank): // a variable that is not in Environment=, where systemd ignores it
		return assigned([]string{s.Key + "=" + s.Value})
	}
	return nil
}

type finding struct{ name, value string }

// real says whether a value can be the secret itself, not a place to find it in.
func real(name, value string) bool {
	switch {
	case value == "", strings.HasPrefix(value, "$"), strings.HasPrefix(value, "%"), strings.HasPrefix(value, "/"):
		return false
	case number().MatchString(value) && !strings.Contains(strings.ToLower(name), "pass"):
		return false
	}
	_, yesNo := boolean(value)
	return !yesNo || strings.Contains(strings.ToLower(name), "pass")
}

func assigned(words []string) []finding {
	var found []finding
	for _, w := range words {
		name, value, _ := strings.Cut(w, "=")
		if f, is := inValue(name, value); is {
			found = append(found, f)
		}
	}
	return found
}

// inValue looks at one value under its name.
func inValue(name, value string) (finding, bool) {
	if LooksSecret(name) && real(name, value) {
		return finding{name, value}, true
	}
	for _, m := range inside().FindAllStringSubmatch(value, -1) {
		if at := slices.IndexFunc(m[1:], func(s string) bool { return s != "" }); at >= 0 && real("password", m[1+at]) {
			return finding{name, m[1+at]}, true
		}
	}
	if key := shaped().FindString(value); key != "" {
		return finding{name, key}, true
	}
	return finding{}, false
}

// maxBefore is how many words before an option the program is looked for.
const maxBefore = 200

// commandLine looks at --password=X, --token X, NAME=X and what values hold.
func commandLine(words []string) []finding {
	var found []finding
	for i, w := range words {
		option, value, assigned := strings.Cut(w, "=")
		name := strings.TrimLeft(option, "-")
		if !assigned && strings.HasPrefix(w, "-") && i+1 < len(words) && !strings.HasPrefix(words[i+1], "-") && LooksSecret(name) {
			value = words[i+1]
		}
		if value == "" || strings.ContainsAny(option, " :/") {
			name, value = "", w
		}
		f, is := inValue(name, value)
		if !is && value != w {
			f, is = inValue("", w)
		}
		if !is && i > 0 {
			f, is = toProgram(words[max(0, i-maxBefore):i], w)
		}
		if !is {
			f, is = joined(words[max(0, i-maxBefore):i], w)
		}
		if !is {
			// A command for a shell is a word of several words.
			if inner := shellWord().Split(w, -1); len(inner) > 1 {
				found = append(found, commandLine(inner)...)
			}
			continue
		}
		if f.name == "" {
			f.name = "an argument"
		}
		if !slices.Contains(found, f) {
			found = append(found, f)
		}
	}
	return found
}

// passwordOptions are options of programs that take a password, and whose names
// do not say so.
var passwordOptions = map[string][]string{"curl": {"-u", "--user"}, "redis-cli": {"-a"}, "sshpass": {"-p"}}

// joinedOptions are options that take a password without a space, by program. What
// comes later may be for another program of the same shell's.
var (
	joinedOptions = map[string]string{
		"mysql": "-p", "mysqldump": "-p", "mysqladmin": "-p", "mysqlimport": "-p", "mysqlcheck": "-p",
		"mariadb": "-p", "mariadb-dump": "-p", "mariadb-admin": "-p", "sshpass": "-p", "curl": "-u",
	}
	otherPrograms = []string{"mkdir", "cp", "mv", "tar", "rsync", "ssh", "scp", "nc", "ps", "install", "touch", "gzip", "docker"}
)

// joined looks at an option and its password in one word.
func joined(before []string, word string) (finding, bool) {
	for i := len(before) - 1; i >= 0; i-- {
		name := filepath.Base(strings.TrimLeft(before[i], "@-:+!|"))
		if slices.Contains(otherPrograms, name) {
			return finding{}, false
		}
		option := joinedOptions[name]
		if option == "" {
			continue
		}
		password, is := strings.CutPrefix(word, option)
		if name == "curl" {
			_, password, is = strings.Cut(password, ":")
			is = is && strings.HasPrefix(word, option)
		}
		password = strings.Trim(password, `'"`)
		return finding{name + " " + option, password}, is && real("password", password)
	}
	return finding{}, false
}

// toProgram looks at a word behind such an option. curl is given USER:PASSWORD.
func toProgram(before []string, word string) (finding, bool) {
	option := before[len(before)-1]
	for _, program := range before[:len(before)-1] {
		name := filepath.Base(strings.TrimLeft(program, "@-:+!|"))
		if !slices.Contains(passwordOptions[name], option) {
			continue
		}
		if _, password, isPair := strings.Cut(word, ":"); isPair {
			word = password
		} else if name == "curl" {
			return finding{}, false
		}
		return finding{name + " " + option, word}, real("password", word)
	}
	return finding{}, false
}
