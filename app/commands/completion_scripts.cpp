#include "app/commands/completion_scripts.h"

#include <string_view>

namespace fetchscope {

namespace {

/// Prints the names of the built-in scenarios, in any of the three shells.
constexpr std::string_view exampleNames = "fetchscope examples 2>/dev/null | cut -d\" \" -f1";

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty())
            text += ' ';
        text += word;
    }
    return text;
}

/// Between single quotes of bash and zsh, with what else in `special` has to be escaped.
std::string inSingleQuotes(std::string_view text, std::string_view special = {})
{
    std::string result;
    for (const char c : text) {
        if (c == '\'') {
            result += "'\\''";
            continue;
        }
        if (special.find(c) != std::string_view::npos)
            result += '\\';
        result += c;
    }
    return result;
}

std::string inFishQuotes(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            result += '\\';
        result += c;
    }
    return result;
}

} // namespace

std::string bashCompletion(const std::vector<CompletedCommand>& commands)
{
    std::string script = "# bash completion for fetchscope\n"
                         "_fetchscope()\n{\n"
                         "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=\n"
                         "    local command=${COMP_WORDS[1]}\n"
                         "    case \"$command $previous\" in\n";
    std::string names;
    std::string options;
    for (const CompletedCommand& command : commands) {
        names.append(command.name).append(" ");
        options.append("                ").append(command.name).append(") words='").append(joined(command.values));
        for (const CompletedOption& option : command.options) {
            options.append(" ").append(joined(option.names));
            if (!option.takesExample && option.values.empty())
                continue;
            std::string pattern;
            for (const std::string& name : option.names)
                pattern.append(pattern.empty() ? "'" : "|'").append(command.name).append(" ").append(name).append("'");
            script.append("        ").append(pattern).append(") words=");
            if (option.takesExample)
                script.append("$(").append(exampleNames).append(") ;;\n");
            else
                script.append("'").append(joined(option.values)).append("' ;;\n");
        }
        options.append("' ;;\n");
    }
    script.append("        *)\n            case $command in\n").append(options).append("            esac\n");
    script.append("            [[ $COMP_CWORD -eq 1 ]] && words='").append(names).append("--help --version' ;;\n");
    script.append("    esac\n"
                  "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
                  "    [[ $current == -* ]] || COMPREPLY+=($(compgen -f -- \"$current\"))\n"
                  "}\n"
                  "complete -o filenames -F _fetchscope fetchscope\n");
    return script;
}

std::string zshCompletion(const std::vector<CompletedCommand>& commands)
{
    std::string script = "#compdef fetchscope\n"
                         "# zsh completion for fetchscope\n"
                         "_fetchscope_examples() { compadd -- ${(f)\"$(";
    script.append(exampleNames)
        .append(")\"} }\n"
                "_fetchscope()\n{\n"
                "    local -a commands=(\n");
    for (const CompletedCommand& command : commands)
        script.append("        '")
            .append(command.name)
            .append(":")
            .append(inSingleQuotes(command.description))
            .append("'\n");
    script.append("    )\n"
                  "    if (( CURRENT == 2 )); then\n"
                  "        _describe -t commands command commands\n"
                  "        _files\n"
                  "        return\n"
                  "    fi\n"
                  "    local command=$words[2]\n"
                  "    shift words\n"
                  "    (( CURRENT-- ))\n"
                  "    case $command in\n");
    for (const CompletedCommand& command : commands) {
        script.append("        ").append(command.name).append(") _arguments");
        for (const CompletedOption& option : command.options) {
            for (const std::string& name : option.names) {
                script.append(" \\\n            '*").append(name).append("[");
                script.append(inSingleQuotes(option.description, "[]\\:")).append("]");
                if (option.takesExample)
                    script.append(":example:_fetchscope_examples");
                else if (!option.values.empty())
                    script.append(":value:(").append(inSingleQuotes(joined(option.values))).append(")");
                else if (option.takesValue)
                    script.append(":value:_files");
                script.append("'");
            }
        }
        if (command.values.empty())
            script.append(" \\\n            '*:file:_files' ;;\n");
        else
            script.append(" \\\n            '*:value:(").append(joined(command.values)).append(")' ;;\n");
    }
    script.append("    esac\n}\n"
                  "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n"
                  "    _fetchscope \"$@\"\n"
                  "else\n"
                  "    compdef _fetchscope fetchscope\n"
                  "fi\n");
    return script;
}

std::string fishCompletion(const std::vector<CompletedCommand>& commands)
{
    std::string script = "# fish completion for fetchscope\n";
    for (const CompletedCommand& command : commands) {
        script.append("complete -c fetchscope -n __fish_use_subcommand -a ").append(command.name);
        script.append(" -d '").append(inFishQuotes(command.description)).append("'\n");
        const std::string seen = "complete -c fetchscope -n '__fish_seen_subcommand_from " + command.name + "'";
        if (!command.values.empty())
            script.append(seen).append(" -f -a '").append(joined(command.values)).append("'\n");
        for (const CompletedOption& option : command.options) {
            script.append(seen);
            for (const std::string& name : option.names)
                script.append(name.starts_with("--") ? " -l " : " -s ").append(name, name.find_first_not_of('-'));
            if (option.takesExample)
                script.append(" -x -a '(").append(inFishQuotes(exampleNames)).append(")'");
            else if (!option.values.empty())
                script.append(" -x -a '").append(inFishQuotes(joined(option.values))).append("'");
            else if (option.takesValue)
                script.append(" -r");
            script.append(" -d '").append(inFishQuotes(option.description)).append("'\n");
        }
    }
    return script;
}

} // namespace fetchscope
