// swift-format-ignore-file
// Written by Tests/BaliseTests/BuiltInFiles.swift from Sources/BuiltIn/Starter/: change the files there.

/// What new sites and pages begin with, by the path from the folder of all languages, in order.
package let starterFiles: [(path: String, text: String)] = [
("en/page.md", #"""
---
title: "((to complete: the title))"
description: "((to complete: one sentence that says what this page is for.))"
---

((to complete: what has to be known first.))

## ((to complete: a first part))

((to complete))

"""#),
("en/site/.gitignore", #"""
output/

"""#),
("en/site/README.md", #"""
# My guidance site

The texts are in `content/`, in Markdown. To see and to check them:

```sh
balise check
balise build
```

`balise check` says what is wrong, and where; it also names each passage that is still ((to complete)). `balise build` writes the site to `output/`: open `output/index.html`.

One more page, a tree of questions, a translation:

```sh
balise new page content/your-rights.md
balise new tree content/my-tree.md
balise new translation content/what-to-do.md nl
```

To change a word of the interface, a rule of style or a whole template of the theme, create the file of that name in `themes/calm/`: it takes the place of Balise's own.

"""#),
("en/site/content/friends.md", #"""
---
title: What friends and family can do
help: emergency
description: Listen, do not judge, know where to turn.
---

<!-- An ordinary page. A heading that begins with ## opens a part. -->

## Listen first

Let them talk. Do not judge. Ask what would help, here and now.

## Look for help together

((to complete: your services, and what they do.))

> [!IMPORTANT]
> If somebody is in danger, call [112](tel:112).

"""#),
("en/site/content/index.md", #"""
---
title: My guidance site
description: What to do, step by step, and who to talk to.
help: emergency
---

<!-- The home page. Say in two sentences who this site is for, then lead quickly to the first question. -->

((to complete: who is this site for, and who publishes it?))

[Find out what to do, step by step](what-to-do.md)

[What friends and family can do](friends.md)

"""#),
("en/site/content/site.yml", #"""
# What holds for the whole site. A line that begins with # is a note: it is not published.

title: My guidance site
language: en

# The public address of the site, with a slash at the end. The 404 page and search engines use it;
# without it the site works anywhere.
# url: https://www.example.org/

# Where “Leave” leads: a harmless site that anybody might be reading.
exit: https://www.bbc.com/weather

# The pages named at the foot of every page, in this order.
navigation:
  - what-to-do.md
  - friends.md

# Where to turn, country by country. A number always goes with its country: the same one may be another service
# elsewhere. Replace this block with your services, or add yours. Pages name it: “help: emergency”.
help:
  emergency:
    country: European Union and Switzerland
    lines:
      - name: Emergency services
        phone: "112"
        text: The emergency number, free, day and night.

"""#),
("en/site/content/what-to-do.md", #"""
---
title: What to do?
layout: tree
help: emergency
description: Two questions, to know what to do now.
# Tests of your own: these answers have to lead to this step. Balise checks them every time.
scenarios:
  - { answers: [Yes], ends: emergency }
  - { answers: [No, Yes], ends: talk }
  - { answers: [No, No], ends: wait }
---

<!-- Each heading that begins with ## is a step; the name between braces belongs to it and does not change any more.
The list of links at the end of a step holds the answers: each leads to the name of a step. -->

## Is somebody in danger right now? {#danger}

- [Yes](#emergency)
- [No](#worried)

## Call the emergency services. {#emergency .danger}

Say where you are and what is happening. Do not be the first to hang up.

((to complete: what to do while waiting.))

## Are you worried? {#worried}

- [Yes](#talk)
- [No](#wait)

## Talk to somebody. {#talk .support}

((to complete: to whom, and how. Put your services into site.yml.))

## Keep this address. {#wait .safe}

You can come back here if something changes.

"""#),
("en/tree.md", #"""
---
title: "((to complete: the title))"
layout: tree
description: "((to complete: one sentence that says what these questions are for.))"
scenarios:
  - { answers: [Yes], ends: r1 }
  - { answers: [No], ends: r2 }
---

## ((to complete: the first question?)) {#q1}

- [Yes](#r1)
- [No](#r2)

## ((to complete: what to do)) {#r1 .danger}

((to complete))

## ((to complete: what to do)) {#r2 .safe}

((to complete))

"""#),
("fr/page.md", #"""
---
title: "((à compléter : le titre))"
description: "((à compléter : une phrase qui dit à quoi sert cette page.))"
---

((à compléter : ce qu'il faut savoir d'abord.))

## ((à compléter : une première partie))

((à compléter))

"""#),
("fr/site/.gitignore", #"""
output/

"""#),
("fr/site/README.md", #"""
# Mon site d'aide

Les textes sont dans `content/`, en Markdown. Pour les voir et les vérifier :

```sh
balise check
balise build
```

`balise check` dit ce qui ne va pas, et où ; il nomme aussi chaque passage qui reste ((à compléter)). `balise build` écrit le site dans `output/` : ouvrez `output/index.html`.

Une page de plus, un arbre de questions, une traduction :

```sh
balise new page content/vos-droits.md
balise new tree content/mon-arbre.md
balise new translation content/que-faire.md nl
```

Pour changer un mot de l'interface, une règle de style ou une page entière du thème, créez le fichier du même nom dans `themes/calm/` : il remplace celui de Balise.

"""#),
("fr/site/content/index.md", #"""
---
title: Mon site d'aide
description: Ce qu'il faut faire, pas à pas, et à qui en parler.
help: urgences
---

<!-- La page d'accueil. Dites en deux phrases à qui ce site s'adresse, puis menez vite à la première question. -->

((à compléter : pour qui est ce site, et qui le publie ?))

[Savoir quoi faire, pas à pas](que-faire.md)

[Ce que les proches peuvent faire](proches.md)

"""#),
("fr/site/content/proches.md", #"""
---
title: Ce que les proches peuvent faire
help: urgences
description: Écouter, ne pas juger, savoir à qui s'adresser.
---

<!-- Une page ordinaire. Un titre qui commence par ## ouvre une partie. -->

## Écouter d'abord

Laissez parler. Ne jugez pas. Demandez ce qui aiderait, là, maintenant.

## Chercher de l'aide ensemble

((à compléter : vos services, et ce qu'ils font.))

> [!IMPORTANT]
> Si quelqu'un est en danger, appelez le [112](tel:112).

"""#),
("fr/site/content/que-faire.md", #"""
---
title: Que faire ?
layout: tree
help: urgences
description: Deux questions, pour savoir quoi faire maintenant.
# Vos propres essais : ces réponses doivent mener à cette étape. Balise les vérifie à chaque fois.
scenarios:
  - { answers: [Oui], ends: secours }
  - { answers: [Non, Oui], ends: parler }
  - { answers: [Non, Non], ends: attendre }
---

<!-- Chaque titre qui commence par ## est une étape ; le nom entre accolades lui appartient et ne change plus.
La liste de liens à la fin d'une étape, ce sont les réponses : chacune mène au nom d'une étape. -->

## Quelqu'un est-il en danger en ce moment ? {#danger}

- [Oui](#secours)
- [Non](#inquiet)

## Appelez les secours. {#secours .danger}

Dites où vous êtes et ce qui se passe. Ne raccrochez pas le premier.

((à compléter : ce qu'il faut faire en attendant.))

## Êtes-vous inquiet ou inquiète ? {#inquiet}

- [Oui](#parler)
- [Non](#attendre)

## Parlez-en à quelqu'un. {#parler .support}

((à compléter : à qui, et comment. Mettez vos services dans site.yml.))

## Gardez cette adresse. {#attendre .safe}

Vous pourrez revenir ici si quelque chose change.

"""#),
("fr/site/content/site.yml", #"""
# Ce qui vaut pour tout le site. Une ligne qui commence par # est une note : elle n'est pas publiée.

title: Mon site d'aide
language: fr

# L'adresse publique du site, avec une barre oblique à la fin. Elle sert à la page 404 et aux moteurs de recherche ;
# sans elle, le site fonctionne partout.
# url: https://www.exemple.org/

# Où mène « Quitter » : un site anodin, que tout le monde pourrait être en train de lire.
exit: https://www.meteo.be/

# Les pages nommées au bas de chaque page, dans cet ordre.
navigation:
  - que-faire.md
  - proches.md

# À qui parler, pays par pays. Un numéro va toujours avec son pays : le même peut être un autre service ailleurs.
# Remplacez ce bloc par vos services, ou ajoutez les vôtres. Les pages le nomment : « help: urgences ».
help:
  urgences:
    country: Union européenne et Suisse
    lines:
      - name: Secours
        phone: "112"
        text: "Le numéro d'urgence, gratuit, jour et nuit."

"""#),
("fr/tree.md", #"""
---
title: "((à compléter : le titre))"
layout: tree
description: "((à compléter : une phrase qui dit à quoi servent ces questions.))"
scenarios:
  - { answers: [Oui], ends: r1 }
  - { answers: [Non], ends: r2 }
---

## ((à compléter : la première question ?)) {#q1}

- [Oui](#r1)
- [Non](#r2)

## ((à compléter : ce qu'il faut faire)) {#r1 .danger}

((à compléter))

## ((à compléter : ce qu'il faut faire)) {#r2 .safe}

((à compléter))

"""#),
]
