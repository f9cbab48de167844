# title: a copy of the unit file with the password in it
# want: fail env-file-mode
# breaks: secret
solve 2.3
printf '[Service]\nEnvironment=DATABASE_PASSWORD=%s\n' "$(cat ~/agents/hello-store/database-password)" | sudo tee /etc/systemd/system/web-agent.service~
