package standin

// maxDepth is how many containers a value may have in each other, all kinds
// together; the specification allows 64.
const maxDepth = 64

// firstType splits one complete type off a signature.
func firstType(signature string) (one, rest string) {
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

// alignment is where a value of the type begins: at a multiple of so many bytes.
func alignment(element string) int {
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
