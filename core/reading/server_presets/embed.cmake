# cmake -DFILES=FILES -DOUTPUT=FILE -P embed.cmake: C++ with the text of each file, as numbers, since a string literal has
# a largest length.
set(names "")
set(arrays "")
list(SORT FILES)
foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME_WE)
    string(MAKE_C_IDENTIFIER "preset_${name}" identifier)
    file(READ ${file} bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND arrays "constexpr char ${identifier}[] = {${bytes}'\\0'};\n")
    string(APPEND names "    {\"${name}\", std::string_view(${identifier}, sizeof(${identifier}) - 1)},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"core/reading/server_presets/preset_files.h\"\n\nnamespace fetchscope {\n\nnamespace {\n\n${arrays}\nconstexpr PresetFile files[] = {\n${names}};\n\n} // namespace\n\nstd::span<const PresetFile> presetFiles()\n{\n    return files;\n}\n\n} // namespace fetchscope\n")
