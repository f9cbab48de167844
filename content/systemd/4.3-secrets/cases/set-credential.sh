# title: SetCredential= with the value
# want: fail secret-in-unit
# breaks: unit
sdlab solve 4.3 --print | sed 's,^\[Service\],&\nSetCredential=key:my-own-key,' | bash
