# title: the names in lower case
# want: fail env-not-in-process
# breaks: process
sdlab solve 4.3 --print | sed -e 's/^API_KEY/api_key/' -e 's/^DATABASE_URL/database_url/' | bash
