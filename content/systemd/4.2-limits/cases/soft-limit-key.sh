# title: LimitNOFILESoft=, which is a property and no setting
# want: fail key-ignored
# breaks: files process
sdlab solve 4.2 --print | sed 's/^LimitNOFILE=/LimitNOFILESoft=/' | bash
