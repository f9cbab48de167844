# title: another limit by set-property, which overrules the unit's
# want: fail limit-unset
# breaks: memory
solve 2.4
sudo systemctl set-property model-server MemoryMax=infinity
