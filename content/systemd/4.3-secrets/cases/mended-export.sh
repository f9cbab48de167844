# title: export taken away again, and another name misspelt
# want: fail env-not-in-process
# breaks: process
sdlab solve 4.3 --print | sed -e 's/^API_KEY/export &/' | bash
sdlab solve 4.3 --print | sed -e 's/^API_KEY/API_KEI/' | bash
