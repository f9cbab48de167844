package handin

import (
	"encoding/json"
	"errors"
)

// Values are words of one thing, each as the JSON that it is written in.
type Values map[string]json.RawMessage

var errValues = errors.New("the words of a thing are an object")

// UnmarshalJSON takes an object apart. The text is known to be JSON, so that to find
// where a value ends takes a tenth of what package json does for a map. The values are
// parts of the text, which nobody changes.
func (v *Values) UnmarshalJSON(text []byte) error {
	at := past(text, 0)
	if string(text) == "null" {
		return nil
	}
	if at == len(text) || text[at] != '{' {
		return errValues
	}
	values := make(Values, 16)
	for at = past(text, at+1); at < len(text) && text[at] != '}'; at = past(text, at) {
		if text[at] == ',' {
			at = past(text, at+1)
		}
		end := valueEnd(text, at)
		key, err := keyOf(text[at:end])
		if err != nil {
			return err
		}
		at = past(text, end)
		if at == len(text) || text[at] != ':' {
			return errValues
		}
		at = past(text, at+1)
		end = valueEnd(text, at)
		values[key] = json.RawMessage(text[at:end:end])
		at = end
	}
	*v = values
	return nil
}

func keyOf(text []byte) (key string, err error) {
	if plainText(text) {
		return wordNamed(text[1 : len(text)-1]), nil
	}
	return key, json.Unmarshal(text, &key)
}

// past is where the white space at this place ends.
func past(text []byte, at int) int {
	for at < len(text) && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r') {
		at++
	}
	return at
}

// valueEnd is where the value that begins at this place ends.
func valueEnd(text []byte, at int) int {
	depth := 0
	for ; at < len(text); at++ {
		switch text[at] {
		case '"':
			if at = stringEnd(text, at); depth == 0 {
				return min(at+1, len(text))
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return at + 1
			}
			if depth < 0 {
				return at
			}
		case ',', ':', ' ', '\n', '\t', '\r':
			if depth == 0 {
				return at
			}
		}
	}
	return len(text)
}

// stringEnd is where the quotation mark is that closes the string which begins here.
func stringEnd(text []byte, at int) int {
	for at++; at < len(text) && text[at] != '"'; at++ {
		if text[at] == '\\' {
			at++
		}
	}
	return at
}
