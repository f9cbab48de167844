package hosttest

import (
	"encoding/hex"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
)

// value is a D-Bus value as package batch delivers it. In YAML, texts (s),
// truths (b) and lists of texts (as) stand as they are; any other type is
// named by its signature: {t: 10000000}, {"(uo)": [0, "/"]}.
type value struct{ v any }

func (v *value) UnmarshalYAML(node *yaml.Node) error {
	signature := "s"
	switch {
	case node.Kind == yaml.MappingNode && len(node.Content) == 2:
		signature, node = node.Content[0].Value, node.Content[1]
	case node.Kind == yaml.SequenceNode:
		signature = "as"
	case node.Tag == "!!bool":
		signature = "b"
	}
	decoded, rest, err := decode(signature, node)
	if err == nil && rest != "" {
		err = fmt.Errorf("line %d: %q is left of the signature %s", node.Line, rest, signature)
	}
	v.v = decoded
	return err
}

// decode reads a node as the first complete type of a signature and returns
// the rest of the signature.
func decode(signature string, node *yaml.Node) (decoded any, rest string, err error) {
	switch {
	case strings.HasPrefix(signature, "ay"):
		decoded, err = hex.DecodeString(node.Value)
		return decoded, signature[2:], err
	case strings.HasPrefix(signature, "as"):
		list := []string{}
		err = node.Load(&list)
		return list, signature[2:], err
	case strings.HasPrefix(signature, "a("):
		table := [][]any{}
		rest = signature[1+strings.IndexByte(signature, ')'):]
		for _, row := range node.Content {
			members, _, err := decode(signature[1:], row)
			if err != nil {
				return nil, "", err
			}
			table = append(table, members.([]any))
		}
		return table, rest, nil
	case strings.HasPrefix(signature, "("):
		return structure(signature[1:], node)
	}
	return scalar(signature, node)
}

func structure(signature string, node *yaml.Node) (decoded any, rest string, err error) {
	members := []any{}
	for _, member := range node.Content {
		var m any
		if m, signature, err = decode(signature, member); err != nil {
			return nil, "", err
		}
		members = append(members, m)
	}
	rest, closed := strings.CutPrefix(signature, ")")
	if !closed {
		return nil, "", fmt.Errorf("line %d: members are missing: %s", node.Line, signature)
	}
	return members, rest, nil
}

// scalar reads a basic type (the D-Bus specification, "Type System").
func scalar(signature string, node *yaml.Node) (decoded any, rest string, err error) {
	switch kind := signature[:min(1, len(signature))]; kind {
	case "s", "o":
		decoded, err = load[string](node)
	case "b":
		decoded, err = load[bool](node)
	case "i":
		decoded, err = load[int32](node)
	case "u":
		decoded, err = load[uint32](node)
	case "t":
		decoded, err = load[uint64](node)
	default:
		return nil, "", fmt.Errorf("line %d: no such type: %q", node.Line, signature)
	}
	return decoded, signature[1:], err
}

func load[T any](node *yaml.Node) (decoded T, err error) {
	err = node.Load(&decoded)
	return decoded, err
}
