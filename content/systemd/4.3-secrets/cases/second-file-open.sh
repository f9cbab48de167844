# title: a second file, with nothing secret in it, that everybody may read
# want: pass
echo LOG_LEVEL=debug | sudo tee /etc/default/hello-agent
sdlab solve 4.3 --print | sed 's,^\[Service\],&\nEnvironmentFile=-/etc/default/hello-agent\nEnvironment=PYTHONUNBUFFERED=1,' | bash
