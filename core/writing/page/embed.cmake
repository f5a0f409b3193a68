# cmake -DSTYLE=FILE -DSCRIPT=FILE -DOUTPUT=FILE -P embed.cmake: C++ with the bytes of both, as numbers, since a string
# literal has a largest length.
set(text "#include \"core/writing/page/page_resources.h\"\n\nnamespace fetchscope {\n\n")
foreach(part Style Script)
    string(TOUPPER ${part} variable)
    file(READ ${${variable}} bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND text "static constexpr char bytesOf${part}[] = {${bytes}'\\0'};\n\nstd::string_view handout${part}()\n{\n    return std::string_view(bytesOf${part}, sizeof(bytesOf${part}) - 1);\n}\n\n")
endforeach()
file(WRITE ${OUTPUT} "${text}} // namespace fetchscope\n")
