package swapbus

// first splits one complete type off a signature.
func first(signature string) (one, rest string) {
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
