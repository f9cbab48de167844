package lessons

import (
	"bytes"
	"slices"
	"strings"
)

// plainHead reads a head that is as plain as most are: on each line a key, and a
// text or a list of texts in brackets. Where there is more to it, it says no, and
// YAML's reader is asked. A list of the lesson reads all heads, and that reader
// takes longer over them than all else does.
func plainHead(head []byte) (about About, plain bool) {
	about = About{Needs: []string{}, Skills: []string{}}
	texts := map[string]*string{"title": &about.Title, "system-only": &about.SystemOnly}
	lists := map[string]*[]string{"needs": &about.Needs, "skills": &about.Skills}
	for line := range bytes.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSuffix(string(line), "\n"), ": ")
		text, list, ok := texts[key], lists[key], false
		switch {
		case text != nil:
			*text, ok = plainText(value)
		case list != nil:
			*list, ok = plainList(value)
		}
		if !ok {
			return about, false
		}
		delete(texts, key) // a second one is a fault, which YAML's reader tells
		delete(lists, key)
	}
	return about, true
}

func plainList(value string) (list []string, plain bool) {
	inside, opened := strings.CutPrefix(value, "[")
	inside, closed := strings.CutSuffix(inside, "]")
	for element := range strings.SplitSeq(inside, ", ") {
		text, ok := plainText(element)
		if !ok || strings.Contains(text, ",") {
			return nil, false
		}
		list = append(list, text)
	}
	return list, opened && closed
}

// plainText is a text in double quotes without escapes, or of letters and what
// means nothing in YAML between them.
func plainText(value string) (text string, plain bool) {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if inside, quoted := strings.CutPrefix(value, `"`); quoted {
		inside, closed := strings.CutSuffix(inside, `"`)
		return inside, closed && strings.Trim(inside, letters+" .,:'()-0123456789") == ""
	}
	starts := value != "" && strings.Contains(letters, value[:1])
	return value, starts && strings.Trim(value, letters+" .,'()-") == "" && strings.TrimSpace(value) == value &&
		!slices.Contains(yamlWords, strings.ToLower(value))
}

// yamlWords are not texts in YAML, or were not in earlier versions of it.
var yamlWords = []string{"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
