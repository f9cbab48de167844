# title: LoadCredential= of a file that everybody can read
# want: fail env-file-mode
# breaks: mode
sdlab solve 4.3 --print | sed s,^EnvironmentFile=,LoadCredential=env:, | bash
sudo chmod 644 /etc/hello-agent/env
