# title: names with a comma between them
# want: fail value-ignored
# breaks: follows waited
sdlab solve 4.4 --print | sed 's/^After=.*/After=slow-db.service, network.target/' | bash
