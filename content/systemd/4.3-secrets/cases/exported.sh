# title: export in front
# want: fail env-line-ignored
# breaks: process
sdlab solve 4.3 --print | sed -e 's/^API_KEY/export &/' -e 's/^SESSION_SECRET/export &/' | bash
