package unitfile

import "strings"

// Blocks finds the unit files in a text such as an assistant writes: the code
// blocks of Markdown that have a [Service] section. Around a block there are
// empty lines in the place of the rest, so that line numbers hold. A text
// without such blocks is one unit file as it is.
func Blocks(text string) []string {
	all := lines(text)
	var blocks []string
	begun := -1
	for i, line := range all {
		if !strings.HasPrefix(strings.TrimSpace(line), "```") {
			continue
		}
		if begun < 0 {
			begun = i
			continue
		}
		block := strings.Join(all[begun+1:i], "\n")
		if strings.Contains(block, "[Service]") {
			blocks = append(blocks, strings.Repeat("\n", begun+1)+block+"\n")
		}
		begun = -1
	}
	if len(blocks) == 0 {
		return []string{text}
	}
	return blocks
}
