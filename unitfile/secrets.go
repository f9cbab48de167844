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
		return regexp.MustCompile(`(?i)([_-](file|path|dir|directory|fd|name|id|ttl|limit|url|uri|expir\w*|length|type|header|backend|hasher|endpoint|provider|store|manager|policy|algorithm|method|mode|driver|engine|class|source|host|port|addr(ess)?|server|service|issuer|audience|scopes?|prefix|region|version|rounds|size|count|timeout|lifetime|age|enabled|required|validators?|rotation|strategy|plugin|helper|prompt|user(name)?)$|max[_-]?\w*tokens?|tokeni[sz]|public)`)
	})
	// passwords inside URLs and connection strings.
	inside = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:://[^/\s:@]*:([^@\s/]+)@|(?:^|[='" ])[\w.-]+:([^@\s:/'"$%]+)@(?:tcp|udp|unix)?\(|(?:^|[='" ])[\w.-]+:([^@\s:/'"$%]+)@(?:tcp|udp|unix)/|\b(?:password|passwd|pwd)=([^\s;&'"]+)|\bBearer\s+([^\s'"]+))`)
	})
	// the beginnings of well-known kinds of keys.
	shaped = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b(?:sk-[A-Za-z0-9_-]{16,}|[rs]k_(?:live|test)_\w{8,}|whsec_\w{16,}|dckr_pat_[\w-]{16,}|npm_\w{30,}|dop_v1_\w{30,}|SG\.[\w-]{16,}\.[\w-]{16,}|discord(?:app)?\.com/api/webhooks/\d+/[\w-]+|hooks\.slack\.com/services/\w+/\w+/\w+|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|hf_\w{20,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|eyJ[\w-]+\.eyJ[\w.-]+)`)
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
	for _, s := range settings { // in whatever section: a misplaced line is there to read
		for _, f := range inSetting(s) {
			list = append(list, facts.NewSecret(s, f.name, f.value))
		}
	}
	return list
}

// AssignedSecrets finds the values that look like secrets among the assignments of an
// environment: by their names or by themselves.
func AssignedSecrets(path string, assignments []Assignment) []facts.Secret {
	var list []facts.Secret
	for _, a := range assignments {
		if f, is := inValue(a.Name, a.Value); is {
			list = append(list, facts.NewSecret(facts.Setting{Path: path, Line: a.Line, Key: a.Name, Value: a.Value}, f.name, f.value))
		}
	}
	return list
}

// LooseSecrets finds them on lines that are not settings: those that are commented out
// or come before the first section, and what a missing backslash has cut off. systemd
// ignores them, but whoever may read the file reads them.
func LooseSecrets(path, text string) []facts.Secret {
	list := CommentedSecrets(path, text)
	_, strange := Scan(path, text)
	for _, l := range strange {
		key, value, assigned := strings.Cut(l.Text, "=")
		if !assigned || strings.HasPrefix(key, "-") {
			key, value = "", l.Text
		}
		s := facts.Setting{Key: strings.TrimSpace(key), Value: strings.TrimSpace(value), Path: path, Line: l.Line, LastLine: l.Line}
		for _, f := range inSetting(s) {
			list = append(list, facts.NewSecret(s, f.name, f.value))
		}
	}
	return list
}

// CommentedSecrets finds them on lines that are commented out.
func CommentedSecrets(path, text string) []facts.Secret {
	list := []facts.Secret{}
	for i, line := range lines(text) {
		assignment := strings.TrimLeft(line, commentSigns)
		key, value, _ := strings.Cut(assignment, "=")
		prose := strings.HasPrefix(key, "-") && strings.HasPrefix(value, " ") // "nspawn's --set-credential= switch": an option's value follows at once
		if !isComment(line) || prose {
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
	case strings.HasPrefix(s.Key, "-"): // what a missing backslash has cut off
		return commandLine([]string{s.Key + "=" + s.Value})
	case s.Key == "Description", s.Key == "Documentation":
		return nil
	}
	return commandLine(words) // such as a misspelt key, or the options of a mount
}

type finding struct{ name, value string }

// real says whether a value can be the secret itself, not a place to find it in.
func real(name, value string) bool {
	switch {
	case value == "", strings.HasPrefix(value, "$"), strings.HasPrefix(value, "%"), strings.HasPrefix(value, "/"), strings.Contains(value, "://"):
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
		f, is := inWord(words, i)
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

// inWord looks at one word of a command line, and what stands before and behind it.
func inWord(words []string, i int) (finding, bool) {
	w, before := words[i], words[max(0, i-maxBefore):i]
	if f, is := toProgram(before, w); is {
		return f, true
	}
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
	return f, is
}

// passwordOptions are options of programs that take a password, and whose names do
// not say so. With joined, the password may also be part of the option's own word.
var passwordOptions = map[string]struct{ apart, joined []string }{
	"curl": {[]string{"-u", "--user", "-U", "--proxy-user"}, []string{"-u", "-U"}}, "redis-cli": {[]string{"-a"}, nil}, "sshpass": {[]string{"-p"}, []string{"-p"}},
	"mysql": {nil, []string{"-p"}}, "mysqldump": {nil, []string{"-p"}}, "mysqladmin": {nil, []string{"-p"}}, "mysqlimport": {nil, []string{"-p"}},
	"mysqlcheck": {nil, []string{"-p"}}, "mariadb": {nil, []string{"-p"}}, "mariadb-dump": {nil, []string{"-p"}}, "mariadb-admin": {nil, []string{"-p"}},
	"login": {[]string{"-p"}, []string{"-p"}}, // docker login, podman login, helm registry login
	"mongo": {[]string{"-p"}, nil}, "mongosh": {[]string{"-p"}, nil}, "mongodump": {[]string{"-p"}, nil},
	"ldapsearch": {[]string{"-w"}, nil}, "ldapmodify": {[]string{"-w"}, nil}, "ipmitool": {[]string{"-P"}, nil},
}

// otherPrograms end what the options before them belong to: what comes later may be
// for another program of the same shell's.
var otherPrograms = strings.Fields("mkdir cp mv tar rsync ssh scp nc ps install touch gzip docker podman")

// toProgram looks at what a program of [passwordOptions] is given: an option with its
// password in one word, or the word behind one.
func toProgram(before []string, word string) (finding, bool) {
	for i, b := range slices.Backward(before) {
		name := filepath.Base(strings.TrimLeft(b, "@-:+!|"))
		options, known := passwordOptions[name]
		if name == "login" && !isLogin(before[:i]) {
			known = false
		}
		switch {
		case known && i+1 < len(before) && slices.Contains(options.apart, before[len(before)-1]):
			return password(name, before[len(before)-1], word)
		case known:
			for _, option := range options.joined {
				if rest, is := strings.CutPrefix(word, option); is {
					return password(name, option, rest)
				}
			}
			return finding{}, false
		case slices.Contains(otherPrograms, name):
			return finding{}, false
		}
	}
	return finding{}, false
}

// isLogin says whether the words before login make it a subcommand.
func isLogin(before []string) bool {
	return len(before) > 0 && slices.Contains([]string{"docker", "podman", "buildah", "skopeo", "nerdctl", "registry"}, filepath.Base(strings.TrimLeft(before[len(before)-1], "@-:+!|")))
}

// password is what an option was given. curl is given USER:PASSWORD.
func password(program, option, given string) (finding, bool) {
	if _, behind, isPair := strings.Cut(given, ":"); program == "curl" {
		if given = behind; !isPair {
			return finding{}, false
		}
	}
	given = strings.Trim(given, `'"`)
	return finding{program + " " + option, given}, real("password", given)
}
