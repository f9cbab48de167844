# title: DATABASE_URL, API_KEY and LOG_LEVEL, as in many a tutorial
# want: pass
sdlab solve 4.3 --print | sed 's/^SESSION_SECRET=.*/LOG_LEVEL=info/' | bash
