// Package signature reads D-Bus signatures (the D-Bus specification, "Type
// System"). It knows no values.
package signature

// MaxDepth is how many containers a value may have in each other, all kinds
// together; the specification allows 64.
const MaxDepth = 64

// First splits one complete type off a signature.
func First(signature string) (one, rest string) {
	depth := 0
	for i := range len(signature) {
		switch signature[i] {
		case '(', '{':
			depth++
		case ')', '}':
			depth--
		case 'a':
			continue
		}
		if depth == 0 {
			return signature[:i+1], signature[i+1:]
		}
	}
	return signature, ""
}

// Alignment is where a value of the type begins: at a multiple of so many bytes.
func Alignment(element string) int {
	if element == "" {
		return 1
	}
	switch element[0] {
	case 'n', 'q':
		return 2
	case 'b', 'i', 'u', 'h', 's', 'o', 'a':
		return 4
	case 'x', 't', 'd', '(', '{':
		return 8
	}
	return 1
}
